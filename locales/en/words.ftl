# Words of the closed lists: what each is called, and where pages explain it, what it means.
# The id is the name of the list and the word as addresses and files spell it.

## When a mission counts as closed.

Closing-departed = departed
    .meaning = When sources say that it closed, as the model's rules and the editors' decisions read them; disputed closings still count as missions. The default.
Closing-announced = announced
    .meaning = From the day on which its closing was announced, whatever became of it.
Closing-confirmed = confirmed
    .meaning = Where a competent body confirmed a closing, when it says so: its dates alone count.

## The order of a list of missions.

MissionOrder-city = city
MissionOrder-country = country
MissionOrder-region = region
MissionOrder-status = status
MissionOrder-claims = claims

## The order of a list of persons.

PersonOrder-left = left
PersonOrder-name = name
PersonOrder-claims = claims

## The direction of time.

TimelineOrder-newest = newest
TimelineOrder-oldest = oldest

## What a search finds.

HitKind-person = person
HitKind-mission = mission
HitKind-source = source
HitKind-claim = claim

## The five kinds of claims.

ClaimKind-mission = mission
ClaimKind-person = person
ClaimKind-count = count
ClaimKind-event = event
ClaimKind-statement = statement

## Anything else that happened.

EventKind-accreditation-ended = accreditation ended
EventKind-appointment = appointment
EventKind-border = border closed or opened
EventKind-closed = closed
EventKind-closing-announced = closing announced
EventKind-confirmation = confirmation
EventKind-defection = defection
EventKind-election = election
EventKind-evacuation = evacuation
EventKind-expulsion = expulsion
EventKind-interview = interview
EventKind-opened = opened
EventKind-opening-announced = opening announced
EventKind-opening-stopped = opening stopped
EventKind-policy = policy
EventKind-purge = purge
EventKind-relations-broken = relations broken
EventKind-relations-denied = relations denied
EventKind-relations-established = relations established
EventKind-relations-resumed = relations resumed
EventKind-relations-suspended = relations suspended
EventKind-reopened = reopened
EventKind-report = report
EventKind-resignation = resignation
EventKind-sanctions = sanctions
EventKind-summit = summit
EventKind-treaty = treaty
EventKind-visit = visit

## What a reported number counts.

Measure-countries-restricting-dprk-diplomacy = countries that restrict North Korean diplomacy
    .meaning = Countries that restrict North Korean diplomacy
Measure-defectors-arrived = arrivals in South Korea
    .meaning = Arrivals in South Korea in a period
Measure-defectors-arrived-female = women among the arrivals
    .meaning = Of these, women
Measure-defectors-arrived-male = men among the arrivals
    .meaning = Of these, men
Measure-defectors-cumulative = arrivals in South Korea so far
    .meaning = Arrivals in South Korea up to a day
Measure-diplomat-defectors-confirmed = diplomats whose defection is confirmed
    .meaning = Diplomats whose defection was confirmed
Measure-diplomats-posted-cuba = diplomats posted to Cuba
    .meaning = Diplomats posted to Cuba
Measure-diplomats-posted-kuwait = diplomats posted to Kuwait
    .meaning = Diplomats posted to Kuwait
Measure-diplomats-posted-peru = diplomats posted to Peru
    .meaning = Diplomats posted to Peru
Measure-diplomats-posted-un = diplomats posted to the United Nations
    .meaning = Diplomats posted to the United Nations
Measure-diplomats-self-funded-share = share that diplomats must earn themselves
    .meaning = The share of their cost that diplomats must earn
Measure-elite-defectors = elite defectors
    .meaning = Members of the elite who arrived in a period
Measure-elite-defectors-cumulative = elite defectors so far
    .meaning = Members of the elite who arrived up to a day
Measure-foreign-ambassadors-in-pyongyang = foreign ambassadors in Pyongyang
    .meaning = Foreign ambassadors in Pyongyang
Measure-foreign-missions-accredited-from-beijing = missions for North Korea that sit in Beijing
    .meaning = Foreign missions for North Korea that sit in Beijing
Measure-foreign-missions-in-pyongyang = foreign missions in Pyongyang
    .meaning = Foreign missions in Pyongyang
Measure-foreign-missions-in-pyongyang-closed = foreign missions in Pyongyang that closed
    .meaning = Foreign missions in Pyongyang that closed
Measure-missions-africa = missions in Africa
    .meaning = Missions in Africa
Measure-missions-closed = missions closed
    .meaning = Missions closed in a period
Measure-missions-consulates-general = consulates general
    .meaning = Consulates general
Measure-missions-embassies = embassies
    .meaning = Embassies
Measure-missions-expected = missions expected to remain
    .meaning = Missions expected to remain: a forecast
Measure-missions-host-countries = countries that host a mission
    .meaning = Countries that host a mission
Measure-missions-planned-closures = closings that are planned
    .meaning = Closings that are planned: a forecast
Measure-missions-representative = representative missions
    .meaning = Representative missions
Measure-missions-total = all missions
    .meaning = All missions
Measure-relations = states with diplomatic relations
    .meaning = States with diplomatic relations
Measure-relations-south-korea = states with relations to South Korea
    .meaning = States with diplomatic relations to South Korea

## A field that the editors inferred.

Derived-city = city
Derived-date = date
Derived-value = value
Derived-event = event

## Who vouches for a claim, from the weakest to the strongest.

Certainty-denied = denied
    .meaning = The source reports a denial, or asserts the contrary.
Certainty-unconfirmed = unconfirmed
    .meaning = The source itself says that it is not confirmed.
Certainty-claimed = claimed
    .meaning = One interested party says so.
Certainty-reported = reported
    .meaning = The outlet states it.
Certainty-confirmed = confirmed
    .meaning = A competent body, the person, or the host government says so on the record.

## The grade of the page on which a claim stands, from the weakest to the strongest.

Reliability-F = F
    .meaning = Cannot be judged.
Reliability-E = E
    .meaning = Tabloids and spam copies.
Reliability-D = D
    .meaning = Rewritten or machine-translated copies, anonymous blogs.
Reliability-C = C
    .meaning = Encyclopaedias, mirrors, state-line agencies.
Reliability-B = B
    .meaning = Established press and specialists.
Reliability-A = A
    .meaning = Official bodies on their own acts, and large agencies.

## By which rule a claim has its origin (model, *Where a claim comes from*): the first of these that holds.

OriginRule-stated = stated
    .meaning = The record states it.
OriginRule-repeats = repeats
    .meaning = It tells again what another claim told, and has that claim's origin.
OriginRule-speaker = speaker
    .meaning = The one whom it names as speaking is an origin.
OriginRule-own = own
    .meaning = It names nobody else: the outlet's own reporting.

## What a diplomatic mission is.

MissionType-embassy = embassy
MissionType-consulate-general = consulate general
MissionType-consulate = consulate
MissionType-representative = representative mission
MissionType-trade-mission = trade mission

## The grouping of South Korea's foreign ministry; Algeria and Egypt stand under the Middle East.

Region-africa = africa
Region-americas = americas
Region-asia = asia
Region-europe = europe
Region-middle-east = middle east

## What a claim says of a mission.

MissionEvent-opened = opened
MissionEvent-reopened = reopened
MissionEvent-attested = seen or listed as open
MissionEvent-opening-announced = opening announced
MissionEvent-closing-announced = closing announced
MissionEvent-closed = closed
MissionEvent-suspended = suspended
MissionEvent-downgraded = downgraded
MissionEvent-delisted = delisted
MissionEvent-ambassador-expelled = ambassador expelled
MissionEvent-accredited-from-abroad = accredited from abroad

## What a mission was on a day.

MissionState-open = open
    .meaning = Open.
MissionState-suspended = suspended
    .meaning = It exists, its work is suspended.
MissionState-disputed = disputed
    .meaning = Competent sources disagree.
MissionState-unknown = unknown
    .meaning = The claims do not tell.
MissionState-closed = closed
    .meaning = Closed.
MissionState-not-yet-open = not yet open
    .meaning = Not opened yet.

## What a claim says of a person.

PersonField-name = name
PersonField-age = age
PersonField-born = born
PersonField-died = died
PersonField-rank = rank
PersonField-post = post
PersonField-role = role
PersonField-left = left
PersonField-defected = defected
PersonField-arrived = arrived
PersonField-made-public = made public
PersonField-reported-missing = reported missing
PersonField-reason = reason
PersonField-relation = relation
PersonField-other = detail

## How sure it is who a person is, and whether the story stands.

PersonStanding-identified = identified
    .meaning = Named by published journalism in connection with their own defection.
PersonStanding-unnamed = unnamed
    .meaning = Known by a role only.
PersonStanding-whereabouts-unconfirmed = whereabouts unconfirmed
    .meaning = What became of the person is not established.
PersonStanding-debunked = debunked
    .meaning = The story proved false.
PersonStanding-withdrawn = withdrawn
    .meaning = The outlet took the story back.

## The service in which a person worked.

PersonClass-academic = academic
PersonClass-diplomat = diplomat
PersonClass-intelligence = intelligence
PersonClass-interpreter = interpreter
PersonClass-military = military
PersonClass-other = other
PersonClass-party = party
PersonClass-security = security
PersonClass-trade = trade

## The substantive level of somebody at a mission or in the foreign ministry, as far as it is told (model, *Postings*). A word without grade excludes no grade; what somebody is "treated as" is no level.

Level-ambassador = ambassador
Level-minister = minister
Level-minister-counsellor = minister counsellor
Level-counsellor = counsellor
Level-first-secretary = first secretary
Level-second-secretary = second secretary
Level-third-secretary = third secretary
Level-secretary = secretary
Level-attache = attaché
Level-diplomat = diplomat
Level-consul-general = consul general
Level-consul = consul
Level-vice-consul = vice consul
Level-senior-colonel = senior colonel
Level-colonel = colonel
Level-staff = staff

## What somebody did at a mission beside his or her level.

Function-acting-ambassador = acting ambassador
Function-charge-d-affaires = chargé d’affaires
Function-deputy-ambassador = deputy ambassador
Function-head-of-mission = head of mission
Function-number-two = number two

## What kind of name a form is, where it is not simply the name.

NameKind-assumed = assumed
NameKind-by-sound = by sound
NameKind-mccune-reischauer = mccune reischauer
NameKind-misprint = misprint
NameKind-pseudonym = pseudonym
NameKind-revised-romanization = revised romanization

## The script of a name.

Script-cyrillic = Cyrillic
Script-hangul = Hangul
Script-hanja = Hanja
Script-kana = Kana
Script-latin = Latin

## What a source or publisher is.

OutletKind-agency = agency
OutletKind-aggregator = aggregator
OutletKind-blog = blog
OutletKind-broadcaster = broadcaster
OutletKind-encyclopaedia = encyclopaedia
OutletKind-magazine = magazine
OutletKind-newspaper = newspaper
OutletKind-official = official
OutletKind-other = other
OutletKind-reference-data = reference data
OutletKind-specialist = specialist

## What a speaker is.

SpeakerType-body = body
SpeakerType-dataset = dataset
SpeakerType-outlet = outlet
SpeakerType-person = person
SpeakerType-unnamed = unnamed

## What an origin is.

OriginKind-agency = agency
OriginKind-dataset = dataset
OriginKind-encyclopaedia = encyclopaedia
OriginKind-government = government
OriginKind-intelligence = intelligence
OriginKind-interview = interview
OriginKind-outlet = outlet
OriginKind-person = person

## What an address led to that leads there no more.

RetiredKind-mission = mission
RetiredKind-person = person
RetiredKind-source = source
RetiredKind-claim = claim

## A script in which sources print names, in the order in which lists show them.

WritingSystem-Latin = Latin
WritingSystem-Hangul = Hangul
WritingSystem-Hanja = Hanja
WritingSystem-Arabic = Arabic
WritingSystem-Cyrillic = Cyrillic
WritingSystem-Greek = Greek
WritingSystem-Kana = Kana
WritingSystem-Thai = Thai

## What a statement does.

Speech-article = told by the article
Speech-quotation = quotation
Speech-indirect = indirect speech
Speech-non-confirmation = refusal to confirm
Speech-attribution = attribution
Speech-opinion = opinion
Speech-interview = interview
Speech-source-metadata = note on the source

## The rules, by which values are chosen and states found.

Rule-r1-changes =
    .meaning = Only confirmed and reported claims change a state, and only those that say that a mission of this kind opened, reopened, closed or was suspended; a consulate and a consulate general are one kind, a trade office beside an embassy is another. Superseded, withdrawn, claimed, unconfirmed and denied claims never decide; they are shown beside the state. Undated claims decide nothing either: they stand with the change that they fit.
Rule-r2-one-change =
    .meaning = Claims of one kind are one change unless a change of another kind, or a proof of being open, can lie between. Its span is what their spans have in common. Where they have nothing in common, certainty goes first, then the reliability of the pages of the surest claims, then the number of independent origins that do not stand behind every reading; between equals the days that they dispute are unknown.
Rule-r3-proofs =
    .meaning = Being seen open proves a mission open at that moment; a vague moment proves nothing before its latest or after its earliest day on its own. A closing proves it open until then. An open span that a decision gives is a proof at its two ends. A stale list or map does not move a closing: a sighting after it, with no reopening known, that weighs less than what tells of it is shown as a contradiction; one that weighs as much proves the mission open again, and parts or narrows no closing; one that weighs more stands against those who say only that it had closed by then.
Rule-r4-between =
    .meaning = Between proofs with no closing between, a mission is open. Before its first proof, between a closing and a later proof with no known reopening, and between a proof and a reopening with no known closing, its state is unknown. Before its first opening, with no earlier proof, it is not yet open. After its last proof it stays open until a closing.
Rule-r5-open-start =
    .meaning = A change that happened “by” a day reaches back no further than the last proof of being open. Such a claim bounds the end of the change, and makes no reading of its own where others give a beginning.
Rule-r6-the-day =
    .meaning = Inside the span of a change the state is unknown; on its last possible day the new state holds.
Rule-r7-decisions =
    .meaning = An editor’s decision is known from the day on which the last of its claims is known, and its end from the day on which the claims that set it are; until then it has none. One that fills decides only days that the claims leave unknown, and what rests on it is marked presumed. Any other outranks the claims; it is marked presumed unless the claims alone give the same state.
Rule-r8-bounds =
    .meaning = At least counts the counted missions that are open, suspended or disputed; at most adds those whose state is unknown. The number shown is at least. By what was public by a day, only missions that somebody had named by then can be listed: unless a list published by then names all of that day, nobody can say how many there were at most. Closings of a period are those that the record dates in it.
Rule-choice =
    .meaning = Readings that agree are one reading, printed as its narrowest date. Among readings that exclude one another the most certain is printed, then the one whose surest claims stand on the more reliable page, then the one with more independent origins, those behind every reading not counted; between equals the latest statement, and the page says that it is a tie.
Rule-posting =
    .meaning = Claims of a post or rank at one body and, as far as told, of one time are one posting. Different levels said of one time are rivals, of different times a career; acting ambassador, number two and the like stand beside a level. What fits several postings joins none. A post belongs to a mission only if a claim says embassy, mission or consulate there, or gives a diplomatic level there; a country alone tells nothing, and a delegate to another body, a banker or a trader in the same city does not belong to it. A post begins and ends when a claim says so; the date of a claim or of an article is only the day for which it is said. An end that nobody tells is presumed: at the latest the next posting, the closing of the mission or the leaving.

## Languages of sources.

Language-ar = Arabic
Language-bn = Bengali
Language-cs = Czech
Language-da = Danish
Language-de = German
Language-el = Greek
Language-en = English
Language-es = Spanish
Language-fa = Persian
Language-fi = Finnish
Language-fr = French
Language-hi = Hindi
Language-hu = Hungarian
Language-id = Indonesian
Language-is = Icelandic
Language-it = Italian
Language-ja = Japanese
Language-km = Khmer
Language-ko = Korean
Language-mn = Mongolian
Language-ms = Malay
Language-ne = Nepali
Language-nl = Dutch
Language-no = Norwegian
Language-pl = Polish
Language-pt = Portuguese
Language-ro = Romanian
Language-ru = Russian
Language-sv = Swedish
Language-th = Thai
Language-tr = Turkish
Language-uk = Ukrainian
Language-vi = Vietnamese
Language-zh = Chinese

## For which time a number is said.

CountBasis-at = on that day
CountBasis-during = within that time
CountBasis-cumulative = up to that day
CountBasis-since = since a day

## Whether a list names all.

Completeness-partial = partial
Completeness-complete = complete

## Who says that a claim is about this person.

Match-inferred = inferred

## What happened, in a row of a table or beside a mark.

Happening-opened = opened
Happening-reopened = opened again
Happening-closed = closed
Happening-suspended = work suspended
Happening-disputed = closing in dispute
Happening-closing-announced = closing announced
Happening-opening-announced = opening announced
Happening-opening-stopped = opening fell through
Happening-seen = seen or listed as open
Happening-downgraded = lowered in rank
Happening-delisted = taken off a list
Happening-ambassador-expelled = staff expelled
Happening-accredited-from-abroad = covered from abroad
Happening-accreditation-ended = accreditation ended
Happening-left = left
Happening-arrived = arrived
Happening-made-public = made public
Happening-reported-missing = reported missing
Happening-died = died
Happening-appointed-office = appointed or elected to an office
Happening-resigned-office = gave up an office
Happening-appointed = appointed or elected
Happening-resigned = resigned
Happening-total = total reported
Happening-relations-established = relations established
Happening-relations-resumed = relations resumed
Happening-relations-suspended = relations suspended
Happening-relations-broken = relations broken off
Happening-relations-denied = relations denied
Happening-sanctions = sanctions
Happening-policy = policy
Happening-treaty = treaty
Happening-summit = summit
Happening-purge = purge
Happening-border = border closed or opened
Happening-evacuation = staff flown out
Happening-interview = interview
Happening-visit = visit
Happening-report = report

## What a timeline is made of.

TimelineView-events = events
TimelineView-claims = claims
