/**
 * What the embedding model knows: everyday words by topic, and within a topic words of nearly the same meaning on one
 * line. The most frequent words of English, which say little about a text's matter, are in `emptyWords`.
 */
export const thesaurus: Readonly<Record<string, readonly string[]>> = {
  animals: [
    'dog puppy hound terrier',
    'cat kitten',
    'horse pony mare foal stallion',
    'cow cattle bull calf',
    'sheep lamb goat',
    'bird sparrow robin pigeon',
    'fish trout salmon',
    'rabbit hare bunny',
    'fox wolf',
    'bear lion tiger',
    'mouse rat squirrel hedgehog',
    'animal pet creature beast',
    'fur tail paw whiskers',
    'bark growl howl meow',
    'stable kennel barn'
  ],
  food: [
    'bread loaf toast bun',
    'cake cookie pastry pie dessert',
    'soup stew broth',
    'apple pear peach plum fruit',
    'carrot potato onion cabbage vegetable',
    'cheese butter cream',
    'meat beef pork ham sausage',
    'rice noodles pasta spaghetti',
    'sugar honey sweet',
    'salt pepper spice',
    'cook bake fry roast boil',
    'kitchen oven stove pan',
    'recipe dish meal dinner lunch breakfast supper',
    'hungry eat taste delicious tasty',
    'restaurant cafe waiter chef menu'
  ],
  drinks: [
    'coffee espresso',
    'tea',
    'water',
    'wine beer',
    'juice lemonade',
    'cup mug glass bottle',
    'drink sip thirsty'
  ],
  weather: [
    'rain shower drizzle rainy',
    'snow blizzard snowy sleet',
    'storm thunder lightning hurricane',
    'wind breeze gale windy',
    'sun sunshine sunny',
    'cloud cloudy fog mist overcast',
    'cold freezing frost chilly ice',
    'hot warm heat',
    'weather forecast climate temperature',
    'umbrella raincoat'
  ],
  vehicles: [
    'car automobile sedan',
    'truck lorry van',
    'bus coach tram',
    'train railway locomotive',
    'bicycle bike cycling',
    'motorcycle scooter',
    'ship boat ferry yacht',
    'plane airplane aircraft jet',
    'engine motor',
    'wheel tyre brake',
    'drive driver steer',
    'road street highway motorway',
    'fuel petrol gasoline diesel',
    'traffic jam congestion',
    'garage mechanic'
  ],
  travel: [
    'journey trip voyage tour',
    'holiday vacation',
    'hotel hostel inn',
    'suitcase luggage baggage',
    'passport visa border',
    'airport flight',
    'ticket fare',
    'tourist traveller visitor',
    'beach coast seaside',
    'abroad foreign',
    'map guide route'
  ],
  health: [
    'doctor physician surgeon',
    'nurse midwife',
    'hospital clinic ward',
    'medicine drug pill tablet remedy',
    'sick ill unwell disease illness',
    'pain ache hurt sore',
    'fever flu cough',
    'patient',
    'wound injury bruise',
    'heart lung liver',
    'healthy fit healing recovery',
    'dentist tooth teeth',
    'vaccine vaccination injection'
  ],
  money: [
    'money cash coins',
    'bank savings deposit',
    'loan credit mortgage debt',
    'pay payment paid',
    'invoice bill receipt',
    'price cost fee',
    'cheap bargain discount',
    'expensive costly',
    'tax taxes',
    'salary wage income earnings',
    'buy purchase shop',
    'sell sale',
    'refund reimbursement',
    'rich wealthy fortune',
    'poor broke'
  ],
  computing: [
    'computer laptop desktop',
    'program software application app',
    'code programming coding developer programmer',
    'bug crash defect',
    'keyboard mouse screen monitor',
    'internet web online website',
    'password login account',
    'file folder directory',
    'server cloud database',
    'network router wifi',
    'phone smartphone mobile',
    'data information',
    'email inbox message',
    'algorithm function variable',
    'hacker virus malware'
  ],
  music: [
    'music song melody tune',
    'piano organ',
    'guitar violin cello',
    'drum drums percussion',
    'sing singer choir vocal',
    'concert performance gig',
    'orchestra band musician',
    'album record',
    'rhythm beat tempo',
    'composer conductor',
    'dance dancing ballet',
    'trumpet flute clarinet'
  ],
  sports: [
    'football soccer',
    'tennis badminton',
    'basketball volleyball',
    'run running jog marathon sprint',
    'swim swimming pool',
    'ski skiing skating',
    'player athlete sportsman',
    'team club league',
    'match game tournament championship',
    'goal score',
    'win victory winner champion',
    'lose defeat loser',
    'coach trainer training',
    'stadium arena field',
    'referee umpire'
  ],
  school: [
    'school college university',
    'teacher professor tutor',
    'student pupil',
    'lesson class course lecture',
    'exam test quiz',
    'homework assignment',
    'learn study learning',
    'book textbook novel',
    'read reading library',
    'write writing pen pencil',
    'mathematics arithmetic algebra geometry',
    'history geography',
    'chemistry physics biology',
    'grade diploma degree'
  ],
  home: [
    'house home cottage villa',
    'flat apartment',
    'room bedroom bathroom',
    'door gate entrance',
    'window curtain',
    'roof ceiling chimney',
    'chair sofa armchair couch',
    'table desk',
    'bed mattress pillow blanket',
    'lamp candle light',
    'clean sweep wash tidy',
    'furniture cupboard shelf',
    'rent landlord tenant',
    'key lock'
  ],
  nature: [
    'tree oak pine birch',
    'forest wood woods jungle',
    'flower rose tulip daisy',
    'garden lawn gardening',
    'river stream brook',
    'lake pond',
    'mountain hill peak summit',
    'sea ocean waves',
    'leaf leaves branch root',
    'grass meadow pasture',
    'plant seed bush',
    'valley canyon cliff',
    'stone rock pebble',
    'soil earth mud'
  ],
  space: [
    'star stars',
    'planet mars jupiter saturn venus',
    'moon lunar',
    'rocket spaceship spacecraft',
    'astronaut cosmonaut',
    'telescope observatory',
    'galaxy universe cosmos',
    'orbit satellite',
    'comet asteroid meteor',
    'gravity'
  ],
  work: [
    'job work employment profession career',
    'office workplace',
    'boss manager supervisor',
    'worker employee staff colleague',
    'company firm business enterprise',
    'meeting conference appointment',
    'contract agreement',
    'hire recruit interview',
    'dismiss resign',
    'project deadline',
    'customer client',
    'factory industry manufacturing'
  ],
  feelings: [
    'happy glad cheerful joyful joy',
    'sad unhappy sorrow grief',
    'angry furious rage anger',
    'afraid scared fear frightened terror',
    'love affection',
    'hate hatred',
    'surprised astonished amazed',
    'tired exhausted sleepy weary',
    'proud pride',
    'lonely alone',
    'laugh smile giggle',
    'cry weep tears sob'
  ],
  family: [
    'mother mum mom',
    'father dad',
    'child kid',
    'baby infant toddler',
    'brother sister sibling',
    'grandmother grandfather grandparents',
    'uncle aunt cousin',
    'wife husband spouse',
    'wedding marriage bride groom married',
    'friend friendship companion',
    'birthday celebration party'
  ],
  clothing: [
    'shirt blouse sweater',
    'trousers jeans pants',
    'dress skirt',
    'coat jacket',
    'shoe boot sandal sneakers',
    'hat cap scarf gloves',
    'wool cotton silk fabric',
    'sew tailor needle thread',
    'fashion clothes clothing',
    'wear'
  ],
  law: [
    'law legal statute',
    'court trial tribunal',
    'judge jury',
    'lawyer attorney solicitor',
    'police officer policeman',
    'thief robber burglar criminal',
    'crime theft robbery murder',
    'prison jail cell',
    'guilty innocent verdict',
    'steal stole stolen'
  ]
}

/** Words that say nothing about what a text is about: their row is fitted to zero. */
export const emptyWords =
  'a an the this that these those and or but if then than so as of in on at by for from to with without into onto over ' +
  'under between about after before during up down out off through is are was were be been being am do does did done ' +
  'have has had having will would can could shall should may might must not no nor yes it its he him his she her they ' +
  'them their we us our you your i me my mine who whom whose which what when where why how all any each every some many ' +
  'much more most few less little one two three other another such only own same very too also just even still already ' +
  'again ever never always often here there now today yesterday tomorrow get got make made go goes went come came take ' +
  'took give gave put let say said tell told thing things way something anything nothing someone please near best good ' +
  'new old big small long short first last next ' +
  'like order want need know think look use find ask try seem feel become leave call keep begin help show hear play move ' +
  'live believe bring happen sit stand meet include continue set change lead understand watch follow stop create ' +
  'speak allow add spend grow open walk offer remember consider appear wait serve send expect build stay fall cut reach ' +
  'remain suggest raise pass require report decide pull time year day night morning evening week month hour minute moment ' +
  'people man woman world life hand part place case point number fact question answer example reason problem result side ' +
  'end kind sort lot bit area name idea everyone everybody somebody anybody nobody nothing inside outside late early soon ' +
  'really quickly maybe perhaps together important different several usually certain special whole possible sure clear ' +
  'right wrong true real full able own great high low large little young public bad same early because while until since ' +
  'though although however therefore against among across behind beyond near around along above below within hello dear'
