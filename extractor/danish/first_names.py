"""First names that are common in Denmark: data only.

In: nothing. Out: the names. A text names people also by others; then a title tells that it is one.
"""

FIRST_NAMES = frozenset(
    [
        "Aage", "Aase", "Abdul", "Adam", "Agnes", "Agnete", "Ahmed", "Aksel", "Albert", "Alberte", "Alex", "Alexander", "Alexandra",
        "Alfred", "Ali", "Alice", "Allan", "Alma", "Amalie", "Amanda", "Amina", "Anders", "Andrea", "Andreas", "Ane", "Anette", "Anita",
        "Anja", "Ann", "Anna", "Anne", "Annelise", "Annemette", "Annette", "Anni", "Anton", "Arne", "Arthur", "Asger", "Ask", "Asta",
        "Astrid", "August", "Aya", "Ayse", "Bart", "Beate", "Benedikte", "Benjamin", "Bent", "Bente", "Berit", "Bertel", "Bertram",
        "Birgit", "Birgitte", "Birthe", "Bjarke", "Bjarne", "Bo", "Bodil", "Brian", "Brit", "Britt", "Britta", "Bruno", "Camilla",
        "Carina", "Carl", "Carla", "Caroline", "Carsten", "Casper", "Cecilie", "Charlotte", "Chris", "Christa", "Christel", "Christen",
        "Christian", "Christiane", "Christina", "Christine", "Christoffer", "Claes", "Clara", "Claus", "Connie", "Conny", "Daniel",
        "Daniela", "David", "Dennis", "Diana", "Ditte", "Dorte", "Dorthe", "Ea", "Ebbe", "Edith", "Egon", "Eigil", "Einar", "Ejner",
        "Elin", "Elisabeth", "Elise", "Ella", "Ellen", "Else", "Elsebeth", "Emil", "Emilie", "Emma", "Erik", "Erling", "Ernst", "Esben",
        "Esther", "Eva", "Fatima", "Felix", "Filip", "Finn", "Flemming", "Freddy", "Frede", "Frederik", "Frederikke", "Freja", "Frida",
        "Frits", "Frode", "Georg", "Gerda", "Gert", "Gitte", "Grete", "Grethe", "Gry", "Gudrun", "Gunnar", "Gustav", "Hamza", "Hanna",
        "Hannah", "Hanne", "Hans", "Harald", "Harry", "Hassan", "Heidi", "Heine", "Helena", "Helene", "Helga", "Helge", "Helle",
        "Henning", "Henriette", "Henrik", "Henry", "Herdis", "Hilda", "Holger", "Hugo", "Ib", "Ibrahim", "Ida", "Inge", "Ingeborg",
        "Ingelise", "Inger", "Inger-Marie", "Ingolf", "Ingrid", "Ingvar", "Irene", "Iris", "Isabella", "Ivan", "Ivar", "Jacob", "Jakob",
        "Jan", "Jane", "Janne", "Janni", "Jannie", "Janus", "Jasmin", "Jeanette", "Jens", "Jeppe", "Jesper", "Jette", "Jimmy", "Joachim",
        "Joakim", "Joan", "Johan", "Johanne", "Johannes", "John", "Johnny", "Jon", "Jonas", "Jonathan", "Jonna", "Josefine", "Julie",
        "Julius", "Jytte", "Jørgen", "Jørn", "Kai", "Kaj", "Kamilla", "Karen", "Karim", "Karin", "Karina", "Karl", "Karla", "Karoline",
        "Karsten", "Kaspar", "Kasper", "Kathrine", "Katja", "Katrine", "Keld", "Kell", "Ken", "Kenneth", "Kent", "Kevin", "Khaled",
        "Kim", "Kirsa", "Kirsten", "Kirstine", "Kjeld", "Klara", "Klaus", "Knud", "Kresten", "Kris", "Kristian", "Kristina", "Kristine",
        "Kristoffer", "Kurt", "Lars", "Lasse", "Laura", "Laurits", "Laust", "Lea", "Leif", "Lena", "Lene", "Lennart", "Leo", "Leon",
        "Lilian", "Lillian", "Linda", "Line", "Lis", "Lisa", "Lisbet", "Lisbeth", "Lise", "Lise-Lotte", "Liselotte", "Liv", "Liva",
        "Lone", "Lotte", "Louis", "Louise", "Luca", "Lucas", "Ludvig", "Lukas", "Lærke", "Mads", "Magnus", "Maj-Britt", "Maja", "Malene",
        "Malthe", "Maren", "Margit", "Margrethe", "Maria", "Mariam", "Marianne", "Marie", "Marina", "Marius", "Mark", "Markus",
        "Marlene", "Martha", "Martin", "Mathias", "Mathilda", "Mathilde", "Matilde", "Mattias", "Max", "Merete", "Merethe", "Mette",
        "Mia", "Michael", "Michala", "Michelle", "Mie", "Mikael", "Mikkel", "Mille", "Minna", "Mira", "Mogens", "Mohamed", "Mohammed",
        "Morten", "Muhammad", "Mustafa", "Nadia", "Naja", "Nana", "Nanna", "Natasja", "Nathalie", "Nete", "Nicklas", "Nicolai",
        "Nicoline", "Niels", "Nikolaj", "Nikoline", "Nils", "Nina", "Nis", "Noah", "Nora", "Ole", "Olga", "Oline", "Oliver", "Oluf",
        "Omar", "Oscar", "Oskar", "Otto", "Palle", "Patrick", "Paul", "Pauline", "Paw", "Peder", "Pelle", "Per", "Pernille", "Peter",
        "Petra", "Philip", "Pia", "Poul", "Povl", "Preben", "Rasmus", "Ravn", "Rebecca", "Rebekka", "Regitze", "Regner", "Rie", "Rikke",
        "Rita", "Robert", "Roger", "Ronni", "Rosa", "Ruben", "Runa", "Rune", "Ruth", "Sabine", "Saga", "Said", "Salma", "Samira",
        "Samuel", "Sandra", "Sanne", "Sara", "Sarah", "Sebastian", "Selma", "Signe", "Sigrid", "Sigurd", "Silas", "Silje", "Simon",
        "Simone", "Sine", "Sisse", "Siw", "Sofia", "Sofie", "Sofus", "Solveig", "Sonja", "Sonny", "Sophia", "Sophie", "Steen", "Stefan",
        "Steffen", "Stella", "Sten", "Stephan", "Stig", "Stine", "Storm", "Sune", "Susan", "Susanne", "Susse", "Sven", "Svend", "Søren",
        "Søs", "Tage", "Tanja", "Tatiana", "Thea", "Theis", "Theo", "Theodor", "Therese", "Thomas", "Thor", "Thorbjørn", "Thorkild",
        "Thyra", "Tilde", "Tim", "Tina", "Tine", "Tobias", "Toke", "Tom", "Tommy", "Tone", "Tonny", "Torben", "Torkil", "Tove", "Trine",
        "Troels", "Uffe", "Ulf", "Ulla", "Ulrik", "Ulrikke", "Uwe", "Vagn", "Valdemar", "Vera", "Verner", "Vibeke", "Victor", "Victoria",
        "Viggo", "Viktor", "Vilhelm", "Villads", "Villy", "Viola", "Vita", "Vivi", "Walter", "Werner", "Wilhelm", "William", "Willy",
        "Yasmin", "Yrsa", "Yusuf", "Yvonne", "Zahra", "Zainab", "Åge", "Åse", "Øjvind", "Ørnulf",
    ]
)  # fmt: skip
