"""Technologies, organisations and laws that texts of public administration name: data only.

In: nothing. Out: canonical name → the forms that mean it, lower case where case says nothing. A Danish reader adds a line here.
"""

from __future__ import annotations

TECHNOLOGIES: dict[str, tuple[str, ...]] = {
    "kunstig intelligens": (
        "kunstig intelligens", "kunstige intelligens", "kunstig intelligens'", "kunstige intelligenser", "artificial intelligence",
    ),
    "generativ AI": ("generativ ai", "generativ kunstig intelligens"),
    "machine learning": ("machine learning", "maskinlæring"),
    "deep learning": ("deep learning", "dyb læring"),
    "sprogmodel": ("sprogmodel", "sprogmodeller", "sprogmodellen", "sprogmodellerne"),
    "virtual reality": ("virtual reality", "virtuel virkelighed"),
    "augmented reality": ("augmented reality", "forøget virkelighed"),
    "mixed reality": ("mixed reality",),
    "Internet of Things": ("internet of things", "tingenes internet"),
    "big data": ("big data",),
    "blockchain": ("blockchain", "blockchains", "blockchainteknologi", "blokkæde", "blokkæder", "blokkæden", "distributed ledger"),
    "drone": ("drone", "droner", "dronen", "dronerne"),
    "billedgenkendelse": ("billedgenkendelse", "billedgenkendelsen", "ansigtsgenkendelse", "nummerpladegenkendelse"),
    "talegenkendelse": ("talegenkendelse", "talegenkendelsen", "stemmegenkendelse", "stemmestyring"),
    "selvkørende køretøj": (
        "selvkørende køretøj", "selvkørende køretøjer", "selvkørende biler", "selvkørende bil", "selvkørende busser", "selvkørende bus",
        "førerløse biler", "førerløse busser", "førerløse køretøjer",
    ),
    "robotic process automation": ("robotic process automation",),
    "3D-print": ("3d-print", "3d-printer", "3d-printere", "3d-printning"),
    "digital tvilling": ("digital tvilling", "digitale tvillinger", "digital twin"),
    "exoskelet": ("exoskelet", "exoskeletter", "eksoskelet", "eksoskeletter"),
    "wearables": ("wearables", "wearable"),
    "telemedicin": ("telemedicin", "telemedicinen", "telemedicinsk"),
    "cloud": ("cloud computing", "cloud-løsning", "cloud-løsninger", "cloudløsning", "cloudløsninger", "cloudteknologi"),
    "LoRaWAN": ("lorawan", "lora-netværk"),
    "5G": ("5g", "5g-netværk", "5g-net"),
    "GPS": ("gps", "gps-sporing", "gps-trackere", "gps-tracker"),
    "RFID": ("rfid", "rfid-chip", "rfid-tags"),
    "micro:bit": ("micro:bit", "micro:bits", "microbit", "microbits"),
    "QR-kode": ("qr-kode", "qr-koder", "qr-koden"),
    "hologram": ("hologram", "hologrammer"),
    "satellitdata": ("satellitdata", "satellitbilleder"),
    "naturlig sprogbehandling": ("naturlig sprogbehandling", "natural language processing", "sprogteknologi"),
    "neuralt netværk": ("neuralt netværk", "neurale netværk", "neurale net"),
    "computer vision": ("computer vision", "computersyn"),
    "edge computing": ("edge computing",),
    "kvantecomputer": ("kvantecomputer", "kvantecomputere", "kvanteteknologi"),
    "smart city": ("smart city", "smart cities", "smart city-løsninger"),
    "procesautomatisering": ("procesautomatisering",),
    "LiDAR": ("lidar",),
    "Bluetooth": ("bluetooth", "bluetooth-beacons"),
    "beacon": ("beacon", "beacons"),
    "laserscanning": ("laserscanning", "3d-scanning"),
    "biometri": ("biometri", "biometrisk identifikation"),
    "digital assistent": ("digital assistent", "digitale assistenter", "virtuel assistent", "virtuelle assistenter"),
    "ChatGPT": ("chatgpt",),
    "MitID": ("mitid",),
    "NemID": ("nemid",),
    "extended reality": ("extended reality",),
    "tekstmining": ("tekstmining", "text mining"),
    "datamining": ("datamining", "data mining", "process mining"),
    "prædiktiv analyse": ("prædiktiv analyse", "prædiktive analyser", "predictive analytics", "prædiktive modeller"),
    "digital signatur": ("digital signatur", "digitale signaturer"),
    "smartphone": ("smartphone", "smartphones", "smarttelefoner"),
    "smartwatch": ("smartwatch", "smartwatches", "smartur", "smarture"),
    "smart home": ("smart home", "smart homes", "intelligent hjem", "intelligente hjem"),
    "deepfake": ("deepfake", "deepfakes"),
    "metavers": ("metavers",),
    "wi-fi": ("wi-fi", "wifi", "wifi-tracking", "wi-fi-tracking"),
    "eye tracking": ("eye tracking", "eyetracking"),
    "Copilot": ("copilot",),
    "termografi": ("termografi", "termiske kameraer", "termisk kamera"),
}  # fmt: skip
"""Whole words or phrases, in any case."""

STEMS: dict[str, tuple[str, ...]] = {
    "chatbot": ("chatbot", "chatrobot", "voicebot"),
    "software-robot": ("software-robot", "softwarerobot"),
    "sensor": ("sensor",),
    "robot": ("robot",),
    "micro:bit": ("microbit", "micro:bit"),
    "drone": ("drone",),
    "blockchain": ("blockchain",),
    "sprogmodel": ("sprogmodel",),
    "velfærdsteknologi": ("velfærdsteknologi",),
    "digital tvilling": ("digital tvilling", "digitale tvilling"),
    "eksoskelet": ("eksoskelet", "exoskelet"),
}
"""What a compound begins ('sensorgulv') or ends with ('læringsrobotter'), the longest first."""
NO_STEMS = ("sensoris", "sensorik", "robotik", "dronel", "dronin")
"""What only begins like one."""

ACRONYMS: dict[str, str] = {
    "VR": "virtual reality", "AR": "augmented reality", "AI": "kunstig intelligens", "XR": "extended reality", "MR": "mixed reality",
    "IoT": "Internet of Things", "IOT": "Internet of Things", "RPA": "robotic process automation", "LLM": "sprogmodel", "GIS": "GIS",
    "BIM": "BIM", "NLP": "naturlig sprogbehandling", "OCR": "OCR", "RFID": "RFID", "NFC": "NFC", "GPS": "GPS",
}  # fmt: skip
"""In this case only, alone or before a hyphen ('VR-film')."""

AMBIGUOUS = frozenset(["AR", "MR", "XR"])
"""Short forms that mean other things too."""

ORGANISATIONS: dict[str, tuple[str, ...]] = {
    "KL": ("KL", "KL's", "KLs", "Kommunernes Landsforening"),
    "Amtsrådsforeningen": ("Amtsrådsforeningen", "Amtsrådsforeningens", "Amtsrådsforeningen i Danmark"),
    "Gate 21": ("Gate 21", "Gate 21s", "Gate 21's"),
    "KOMBIT": ("KOMBIT", "KOMBITs", "KOMBIT's", "Kombit", "Kombits"),
    "MedCom": ("MedCom", "MedComs"),
    "Danske Regioner": ("Danske Regioner", "Danske Regioners"),
    "ATP": ("ATP",),
    "Udbetaling Danmark": ("Udbetaling Danmark",),
    "Danmarks Statistik": ("Danmarks Statistik",),
    "Datatilsynet": ("Datatilsynet", "Datatilsynets"),
    "Finanstilsynet": ("Finanstilsynet",),
    "Arbejdstilsynet": ("Arbejdstilsynet", "Arbejdstilsynets"),
    "Ankestyrelsen": ("Ankestyrelsen", "Ankestyrelsens"),
    "Rigsarkivet": ("Rigsarkivet",),
    "Teknologisk Institut": ("Teknologisk Institut", "Teknologisk Instituts"),
    "Teknologirådet": ("Teknologirådet", "Fonden Teknologirådet"),
    "Alexandra Instituttet": ("Alexandra Instituttet",),
    "VIVE": ("VIVE",),
    "Ældre Sagen": ("Ældre Sagen", "Ældresagen"),
    "Dansk Industri": ("Dansk Industri", "DI"),
    "Dansk Erhverv": ("Dansk Erhverv",),
    "Danmarks Lærerforening": ("Danmarks Lærerforening",),
    "Dansk Sygeplejeråd": ("Dansk Sygeplejeråd",),
    "FOA": ("FOA",),
    "BUPL": ("BUPL",),
    "PROSA": ("PROSA",),
    "Røde Kors": ("Røde Kors", "Dansk Røde Kors"),
    "Realdania": ("Realdania",),
    "IT-Universitetet": ("IT-Universitetet", "IT-Universitetets"),
    "Danmarks Tekniske Universitet": ("Danmarks Tekniske Universitet", "DTU"),
    "Europa-Kommissionen": ("Europa-Kommissionen", "EU-Kommissionen"),
    "EU": ("EU", "EU's", "EUs", "Den Europæiske Union"),
    "FN": ("FN", "FN's", "FNs"),
    "OECD": ("OECD", "OECD's"),
    "WHO": ("WHO", "WHO's"),
    "Styrelsen for Arbejdsmarked og Rekruttering": ("STAR",),
    "Styrelsen for It og Læring": ("STIL",),
    "Det Nationale Forskningscenter for Arbejdsmiljø": ("Det Nationale Forskningscenter for Arbejdsmiljø", "NFA"),
    "Folketinget": ("Folketinget", "Folketingets"),
    "SKI": (
        "SKI",
        "SKI's",
        "Statens og Kommunernes Indkøbsservice",
        "Staten og Kommunernes Indkøbsservice",
        "Staten og Kommunernes Indkøbsservices",
    ),
    "FLIS": ("FLIS",),
    "HK": ("HK", "HK's"),
    "HK Kommunal": ("HK Kommunal", "HK/Kommunal", "HK-Kommunal"),
    "Forsikring & Pension": ("Forsikring & Pension",),
    "Landbrug & Fødevarer": ("Landbrug & Fødevarer",),
    "Ingeniørforeningen, IDA": ("Ingeniørforeningen, IDA", "Ingeniørforeningen IDA", "IDA"),
    "KMD": ("KMD", "KMD's"),
    "Netcompany": ("Netcompany",),
    "Nationalbanken": ("Nationalbanken", "Danmarks Nationalbank"),
    "Rigspolitiet": ("Rigspolitiet",),
    "Skatteforvaltningen": ("Skatteforvaltningen",),
    "Statens Serum Institut": ("Statens Serum Institut", "SSI"),
    "Rigshospitalet": ("Rigshospitalet", "Rigshospitalets"),
    "Rigsrevisionen": ("Rigsrevisionen", "Rigsrevisionens"),
    "Kriminalforsorgen": ("Kriminalforsorgen", "Kriminalforsorgens"),
    "Energinet": ("Energinet", "Energinets"),
    "Statens It": ("Statens It", "Statens It's"),
    "Novo Nordisk Fonden": ("Novo Nordisk Fonden", "Novo Nordisk Fondens"),
    "Lundbeckfonden": ("Lundbeckfonden",),
    "TrygFonden": ("TrygFonden", "TrygFondens", "Trygfonden"),
    "A.P. Møller Fonden": ("A.P. Møller Fonden", "A.P. Møllers Fond", "A.P. Møllerske Støttefond"),
    "Velux Fonden": ("Velux Fonden", "VELUX FONDEN"),
    "Villum Fonden": ("Villum Fonden", "VILLUM FONDEN"),
    "Bikubenfonden": ("Bikubenfonden",),
    "Lokale og Anlægsfonden": ("Lokale og Anlægsfonden",),
    "Friluftsrådet": ("Friluftsrådet", "Friluftsrådets"),
    "Forbrugerrådet Tænk": ("Forbrugerrådet Tænk", "Forbrugerrådet"),
    "Det Etiske Råd": ("Det Etiske Råd", "Etisk Råd"),
    "Dataetisk Råd": ("Dataetisk Råd",),
    "Det Centrale Handicapråd": ("Det Centrale Handicapråd",),
    "Red Barnet": ("Red Barnet", "Red Barnets"),
    "Børns Vilkår": ("Børns Vilkår",),
    "Kræftens Bekæmpelse": ("Kræftens Bekæmpelse", "Kræftens Bekæmpelses"),
    "Hjerteforeningen": ("Hjerteforeningen", "Hjerteforeningens"),
    "Diabetesforeningen": ("Diabetesforeningen", "Diabetesforeningens"),
    "Landsforeningen SIND": ("Landsforeningen SIND", "SIND"),
    "Danske Handicaporganisationer": ("Danske Handicaporganisationer",),
    "Danske Professionshøjskoler": ("Danske Professionshøjskoler",),
    "DGI": ("DGI", "DGI's"),
    "Danmarks Idrætsforbund": ("Danmarks Idrætsforbund", "DIF"),
    "Fagbevægelsens Hovedorganisation": ("Fagbevægelsens Hovedorganisation",),
    "3F": ("3F", "3F's", "Fagligt Fælles Forbund"),
    "Djøf": ("Djøf", "DJØF", "Djøfs"),
    "BL – Danmarks Almene Boliger": ("BL – Danmarks Almene Boliger", "BL - Danmarks Almene Boliger", "Danmarks Almene Boliger", "BL"),
    "Banedanmark": ("Banedanmark", "Banedanmarks"),
    "TEKNIQ Arbejdsgiverne": ("TEKNIQ Arbejdsgiverne", "TEKNIQ"),
    "DI Byggeri": ("DI Byggeri",),
    "University College Nordjylland": ("UCN",),
    "UCL Erhvervsakademi og Professionshøjskole": ("UCL", "UCL Erhvervsakademi og Professionshøjskole"),
    "UC SYD": ("UC SYD", "UC Syd"),
    "Syddansk Universitet": ("Syddansk Universitet", "SDU"),
    "Roskilde Universitet": ("Roskilde Universitet", "RUC"),
    "Aalborg Universitet": ("Aalborg Universitet", "AAU"),
    "DANVA": ("DANVA", "DANVA's"),
    "VisitDenmark": ("VisitDenmark",),
    "FORCE Technology": ("FORCE Technology", "Force Technology"),
    "Copenhagen Business School": ("Copenhagen Business School", "CBS"),
    "Nordisk Ministerråd": ("Nordisk Ministerråd", "Nordisk Ministerråds"),
    "Europa-Parlamentet": ("Europa-Parlamentet", "Europa-Parlamentets"),
    "Europarådet": ("Europarådet", "Europarådets"),
    "UNESCO": ("UNESCO", "UNESCOs", "UNESCO's"),
    "UNICEF": ("UNICEF", "UNICEFs", "UNICEF Danmark"),
    "NIRAS": ("NIRAS", "Niras"),
    "Apple": ("Apple", "Apples"),
    "OpenAI": ("OpenAI",),
    "Socialt Udviklingscenter SUS": ("Socialt Udviklingscenter SUS", "Socialt Udviklingscenter"),
    "Center for Frivilligt Socialt Arbejde": ("Center for Frivilligt Socialt Arbejde", "Center for frivilligt socialt arbejde", "CFSA"),
    "Folkekirkens Nødhjælp": ("Folkekirkens Nødhjælp",),
    "Mødrehjælpen": ("Mødrehjælpen",),
    "Amnesty International": ("Amnesty International", "Amnesty"),
    "Greenpeace": ("Greenpeace",),
    "WWF Verdensnaturfonden": ("WWF Verdensnaturfonden", "Verdensnaturfonden", "WWF"),
    "Kirkens Korshær": ("Kirkens Korshær", "Kirkens Korshærs"),
    "Blå Kors": ("Blå Kors", "Blå Kors Danmark"),
    "Frelsens Hær": ("Frelsens Hær", "Frelsens Hærs"),
    "Læger uden Grænser": ("Læger uden Grænser", "Læger Uden Grænser"),
    "Mellemfolkeligt Samvirke": ("Mellemfolkeligt Samvirke",),
    "Natteravnene": ("Natteravnene",),
    "Ungdommens Røde Kors": ("Ungdommens Røde Kors",),
    "Headspace": ("Headspace", "headspace Danmark"),
    "KFUM": ("KFUM", "KFUM's"),
    "KFUK": ("KFUK",),
    "SOS Børnebyerne": ("SOS Børnebyerne",),
    "Dyrenes Beskyttelse": ("Dyrenes Beskyttelse",),
    "Rådet for Grøn Omstilling": ("Rådet for Grøn Omstilling",),
    "FDM": ("FDM",),
    "DSB": ("DSB", "DSB's"),
    "Movia": ("Movia",),
    "Midttrafik": ("Midttrafik",),
    "Sydtrafik": ("Sydtrafik",),
    "FynBus": ("FynBus", "Fynbus"),
    "Nordjyllands Trafikselskab": ("Nordjyllands Trafikselskab",),
    "Metroselskabet": ("Metroselskabet",),
    "PostNord": ("PostNord",),
    "Concito": ("Concito", "CONCITO"),
    "Kraka": ("Kraka",),
    "CEPOS": ("CEPOS",),
    "DEA": ("Tænketanken DEA",),
    "SMVdanmark": ("SMVdanmark",),
    "Lederne": ("Lederne Hovedorganisation",),
    "Akademikerne": ("Akademikerne",),
    "Socialpædagogerne": ("Socialpædagogerne",),
    "Komponent": ("COK", "Komponent – Kommunernes Udviklingscenter"),
    "Rådet for Sikker Trafik": ("Rådet for Sikker Trafik",),
    "Institut for Menneskerettigheder": ("Institut for Menneskerettigheder",),
    "Statens Kunstfond": ("Statens Kunstfond", "Statens Kunstfonds"),
    "Det Kgl. Bibliotek": ("Det Kgl. Bibliotek", "Det Kongelige Bibliotek"),
    "Nationalmuseet": ("Nationalmuseet", "Nationalmuseets"),
    "Ørsted": ("Ørsted A/S",),
    "TDC": ("TDC",),
    "Rambøll": ("Rambøll", "Rambøll Management Consulting"),
    "COWI": ("COWI",),
    "Deloitte": ("Deloitte",),
    "PwC": ("PwC",),
    "KPMG": ("KPMG",),
    "Systematic": ("Systematic",),
    "Microsoft": ("Microsoft", "Microsofts"),
    "Google": ("Google", "Googles"),
    "IBM": ("IBM", "IBM's"),
}
"""In this case only."""

EU_PROGRAMMES: dict[str, tuple[str, ...]] = {
    "Horizon 2020": ("Horizon 2020", "Horisont 2020"), "Horizon Europe": ("Horizon Europe", "Horisont Europa"),
    "Erasmus+": ("Erasmus+", "Erasmus Plus"), "Interreg": ("Interreg", "INTERREG"), "LIFE": ("LIFE-programmet", "EU LIFE"),
    "Digital Europe": ("Digital Europe", "Det Digitale Europa"), "Connecting Europe Facility": ("Connecting Europe Facility",),
    "Kreativt Europa": ("Kreativt Europa", "Creative Europe"), "NextGenerationEU": ("NextGenerationEU", "Next Generation EU"),
    "Den Europæiske Socialfond": ("Den Europæiske Socialfond", "Europæiske Socialfond", "Socialfonden Plus", "ESF+"),
    "Den Europæiske Regionalfond": ("Den Europæiske Regionalfond", "Regionalfonden", "Den Europæiske Fond for Regionaludvikling"),
    "Parisaftalen": ("Parisaftalen",),
    "DK2020": ("DK2020",),
    "Urbact": ("URBACT", "Urbact"), "EU4Health": ("EU4Health",), "InvestEU": ("InvestEU",), "LEADER": ("LEADER-programmet",),
    "European Urban Initiative": ("European Urban Initiative", "Urban Innovative Actions"),
    "REACT-EU": ("REACT-EU",), "EUDP": ("EUDP",), "ELENA": ("ELENA-programmet",),
}  # fmt: skip
"""Programmes of the EU and their like, by the forms of their names; 'Interreg-projektet' too."""

PUBLIC_ENDS = ("ministeriet", "styrelsen", "direktoratet", "ombudsmanden", "instituttet", "tilsynet", "inspektionen")
UNION_ENDS = ("foreningen", "forbundet", "fonden", "sammenslutningen", "samvirket", "organisationen", "selskabet", "kredsen")
"""What follows 'Dansk' and 'Danmarks' may be anything; these endings make a name of a single capitalised word inside a sentence."""
PROGRAMME_ENDS = (
    "pagten", "strategien", "puljen", "reformen", "handlingsplanen", "programmet", "kampagnen", "alliancen", "partnerskabet", "springet",
    "initiativet", "kodekset", "løftet",
)  # fmt: skip
PROGRAMME_NOUNS = (
    "program", "spring", "strategi", "handlingsplan", "pulje", "pagt", "reform", "partnerskab", "kampagne", "kodeks", "rammearkitektur",
    "udviklingsplan", "klimaplan", "masterplan", "initiativ", "pakke", "indsats", "handleplan",
)  # fmt: skip
"""The last word of a name in capitals: 'Kommunernes Digitaliseringsprogram'."""
LAW_ENDS = ("loven", "bekendtgørelsen", "forordningen", "direktivet")
LAW_NAMES: dict[str, str] = {
    "gdpr": "databeskyttelsesforordningen", "persondataforordningen": "databeskyttelsesforordningen",
    "databeskyttelsesforordning": "databeskyttelsesforordningen", "ai act": "AI-forordningen", "nis2": "NIS2-direktivet",
    "nis2-direktivet": "NIS2-direktivet", "ai-forordningen": "AI-forordningen", "grundloven": "grundloven", "barnets lov": "barnets lov",
    "kommunalfuldmagten": "kommunalfuldmagten",
    "webtilgængelighedsdirektiv": "webtilgængelighedsdirektivet",
}  # fmt: skip
"""Laws by other names."""
_BOARDS = ("", "kommunal", "skole", "regions", "projekt", "hoved", "bruger", "forældre", "afdelings", "institutions")
_CLUBS = (
    "", "borger", "grundejer", "idræts", "bolig", "ejer", "beboer", "andelsbolig", "husejer", "lokal", "sports", "venne", "forældre",
    "elev", "kunst", "patient", "bruger", "handels", "turist", "erhvervs", "frivillig", "projekt", "bofællesskabs", "ungdoms", "brugs",
    "interesse", "medlems", "moder", "aktie", "forsynings", "vand", "varme", "affalds", "energi", "drifts", "leverandør", "hjælpe",
    "paraply", "samarbejds",
)  # fmt: skip
NO_NAMES = frozenset(
    [*PUBLIC_ENDS, *UNION_ENDS, *PROGRAMME_ENDS]
    + [f"{begin}bestyrelsen" for begin in _BOARDS]
    + [f"{begin}{end}" for begin in _CLUBS for end in UNION_ENDS]
)
"""Common nouns that end like names."""
NO_LAWS = frozenset(
    [
        "loven", "lovbekendtgørelsen", "bekendtgørelsen", "forordningen", "direktivet", "tyngdeloven", "naturloven", "janteloven",
        "kommunalloven", "rammeloven", "særloven", "hovedloven", "ændringsloven", "eu-forordningen", "eu-direktivet",
    ]
)  # fmt: skip


def inflected(vocabulary: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """With the definite forms, plurals and genitives of each last word; forms that do not exist do no harm."""
    return {name: tuple(dict.fromkeys(f"{form}{end}" for form in forms for end in _ends_of(form))) for name, forms in vocabulary.items()}


def _ends_of(form: str) -> tuple[str, ...]:
    if not form[-1].isalpha() or len(form) < 5:
        return ("",)
    return (
        ("", "s", "n", "ns", "r", "rs", "rne", "rnes")
        if form.endswith("e")
        else ("", "s", "en", "ens", "et", "ets", "er", "e", "erne", "ernes", "ne")
    )
