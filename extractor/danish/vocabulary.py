"""Technologies, organisations and laws that texts of public administration name: data only.

In: nothing. Out: canonical name → the forms that mean it, lower case where case says nothing. A Danish reader adds a line here.
"""

from __future__ import annotations

TECHNOLOGIES: dict[str, tuple[str, ...]] = {
    "kunstig intelligens": ("kunstig intelligens", "kunstige intelligenser", "artificial intelligence", "ai-teknologi"),
    "generativ AI": ("generativ ai", "generativ kunstig intelligens"),
    "machine learning": ("machine learning", "maskinlæring"),
    "deep learning": ("deep learning", "dyb læring"),
    "sprogmodel": ("sprogmodel", "sprogmodeller", "sprogmodellen", "sprogmodellerne"),
    "virtual reality": ("virtual reality", "virtuel virkelighed"),
    "augmented reality": ("augmented reality", "forøget virkelighed"),
    "mixed reality": ("mixed reality",),
    "Internet of Things": ("internet of things", "tingenes internet"),
    "big data": ("big data",),
    "blockchain": ("blockchain", "blockchains", "blockchainteknologi", "blokkæde", "blokkæder", "distributed ledger"),
    "drone": ("drone", "droner", "dronen", "dronerne"),
    "billedgenkendelse": ("billedgenkendelse", "billedgenkendelsen", "ansigtsgenkendelse"),
    "talegenkendelse": ("talegenkendelse", "talegenkendelsen", "stemmegenkendelse"),
    "selvkørende køretøj": (
        "selvkørende køretøj", "selvkørende køretøjer", "selvkørende biler", "selvkørende bil", "selvkørende busser",
        "selvkørende bus", "førerløse biler",
        "førerløse busser", "førerløse køretøjer",
    ),
    "robotic process automation": ("robotic process automation",),
    "3D-print": ("3d-print", "3d-printer", "3d-printere", "3d-printning"),
    "digital tvilling": ("digital tvilling", "digitale tvillinger", "digital twin"),
    "exoskelet": ("exoskelet", "exoskeletter", "eksoskelet", "eksoskeletter"),
    "wearables": ("wearables", "wearable"),
    "telemedicin": ("telemedicin", "telemedicinen", "telemedicinsk"),
    "cloud": ("cloud computing", "cloud-løsning", "cloud-løsninger"),
    "LoRaWAN": ("lorawan", "lora-netværk"),
    "5G": ("5g", "5g-netværk", "5g-net"),
    "GPS": ("gps", "gps-sporing", "gps-trackere", "gps-tracker"),
    "RFID": ("rfid", "rfid-chip", "rfid-tags"),
    "micro:bit": ("micro:bit", "micro:bits", "microbit", "microbits"),
    "QR-kode": ("qr-kode", "qr-koder", "qr-koden"),
    "hologram": ("hologram", "hologrammer"),
    "satellitdata": ("satellitdata", "satellitbilleder"),
}  # fmt: skip
"""Whole words or phrases, in any case."""

STEMS: dict[str, tuple[str, ...]] = {
    "chatbot": ("chatbot", "chatrobot"),
    "software-robot": ("software-robot", "softwarerobot"),
    "sensor": ("sensor",),
    "robot": ("robot",),
    "drone": ("drone",),
    "virtual reality": ("virtual reality-", "vr-"),
    "augmented reality": ("augmented reality-", "ar-"),
    "kunstig intelligens": ("ai-",),
    "Internet of Things": ("iot-",),
    "robotic process automation": ("rpa-",),
    "blockchain": ("blockchain",),
    "micro:bit": ("microbit-", "micro:bit-"),
}
"""The beginning of compounds ('sensorgulv', 'VR-film'); those without a hyphen may also end them ('læringsrobotter')."""

ACRONYMS: dict[str, str] = {
    "VR": "virtual reality", "AR": "augmented reality", "AI": "kunstig intelligens", "XR": "extended reality",
    "IoT": "Internet of Things",
    "RPA": "robotic process automation", "LLM": "sprogmodel", "ChatGPT": "ChatGPT", "IOT": "Internet of Things",
}  # fmt: skip
"""In this case only."""

ORGANISATIONS: dict[str, tuple[str, ...]] = {
    "KL": ("KL", "KL's", "KLs", "Kommunernes Landsforening"),
    "KOMBIT": ("KOMBIT", "KOMBITs", "KOMBIT's", "Kombit"),
    "MedCom": ("MedCom", "MedComs"),
    "Danske Regioner": ("Danske Regioner", "Danske Regioners"),
    "ATP": ("ATP",),
    "Udbetaling Danmark": ("Udbetaling Danmark",),
    "Danmarks Statistik": ("Danmarks Statistik",),
    "Datatilsynet": ("Datatilsynet", "Datatilsynets"),
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
}
"""In this case only."""

PUBLIC_ENDS = ("ministeriet", "styrelsen", "direktoratet", "ombudsmanden", "instituttet")
UNION_ENDS = ("foreningen", "forbundet", "fonden", "alliancen", "sammenslutningen", "samvirket")
PROGRAMME_ENDS = (
    "pagten",
    "strategien",
    "puljen",
    "reformen",
    "handlingsplanen",
    "programmet",
    "kampagnen",
    "alliancen",
    "partnerskabet",
    "springet",
)
LAW_ENDS = ("loven", "bekendtgørelsen", "forordningen", "direktivet")
NO_NAMES = frozenset(
    [
        "bestyrelsen",
        "kommunalbestyrelsen",
        "skolebestyrelsen",
        "regionsbestyrelsen",
        "projektbestyrelsen",
        "foreningen",
        "forbundet",
        "fonden",
        "styrelsen",
        "ministeriet",
        "direktoratet",
        "instituttet",
        "borgerforeningen",
        "grundejerforeningen",
        "idrætsforeningen",
        "hovedbestyrelsen",
        "brugerbestyrelsen",
        "forældrebestyrelsen",
    ]
)
NO_LAWS = frozenset(
    [
        "loven",
        "lovbekendtgørelsen",
        "bekendtgørelsen",
        "forordningen",
        "direktivet",
        "tyngdeloven",
        "naturloven",
        "junteloven",
        "janteloven",
        "grundloven's",
        "kommunalloven",
    ]
)
