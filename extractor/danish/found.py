from extractor.found import FoundContact as FoundContact
from extractor.found import FoundDeliverable as FoundDeliverable
from extractor.found import FoundDoubt as FoundDoubt
from extractor.found import FoundMention as FoundMention
from extractor.found import FoundMilestone as FoundMilestone
from extractor.found import FoundPeriod as FoundPeriod
from extractor.found import FoundQuantity as FoundQuantity
