import type { WordList } from '../vocabulary.ts';

/** English Wikipedia's own vocabulary: its policy shortcuts, templates, and the words its editors argue in. */
export const en: WordList = {
  kinds: {
    accuracy: {
      strong:
        'inaccura* / factual* (wrong|incorrect|inaccurate|false|error*|accuracy) / not accurate / incorrect* / not correct / not true / untrue / (is|are|was|were|be|just|simply|completely|totally|flat|plain|obviously|blatantly|clearly|absolutely) (wrong|false) / false (claim*|statement*|information|assertion*) / misinformation / disinformation / misconception* / mislead* / misrepresent* / factual error* / hoax / debunked / misstate* / fabricat* / (is|was) this (real|true|right|correct|accurate) / never (happened|existed|said) / wrong (date|number|year|name|information|info|figure*|formula|place)',
      plain:
        "wrong / false / error* / mistake* / mistaken / dubious / myth* / accura* / correct* / folk etymology / (far |much |way |)too (low|high|small|large|big|early|late) / only .. (instead|not) / in (reality|truth|fact) / must have (been|added|confused) / which (year|date|figure|number|one) / can(not|'t) find / map (is|shows) / (map|book|atlas|survey|record*|dictionary|source|census) (gives|says|has|shows) / slip of the / (arithmetic|calculation|rounding|sign|transcription) (slip|error|mistake) / a slip / (the|this) (article|page|infobox) (gives|says|has) / could be / fact-check* / doubtful / (not|never|isn't|wasn't) (been |)(confirmed|verified|established|proven) / nonsense / bogus / disputed / disputes / contrary to / no evidence / not supported by / misunderst* / fake / lie* / impossible / exaggerat* / doubt* / inventor / invented / is it true / which is (it|correct|right) / can(not|'t) be (right|true|correct) / (instead of|rather than) / not the first / surely / definitive answer / real number / actual (number|figure|date) / there is no / did(n't| not) / (do|does)(n't| not) (exist|have|work|use|contain) / (is|are|was|were) actually / (is|are|was|were)(n't| not) / appear* to / cannot be / seems? (wrong|odd|off|unlikely|implausible|strange)",
      weak: 'actually / in fact / fact* / truth / true / evidence / claim* / proven / prove / proof / really / confirm*',
    },
    neutrality: {
      strong:
        '(more|less) .. than .. deserves* / (much|little|more|less) (weight|prominence|space) / weight of / takes? (the|a) side / not balance / bias / biased / biases / pov / npov / non-neutral / neutral* / not neutral / propaganda / one-sided / onesided / one sided / slanted / whitewash* / undue / unbalanced / imbalanced / false balance / partisan / promotional / advert* / puffery / hagiograph* / smear* / hit piece / apologist* / apologetic* / shill* / agenda / loaded (term*|language|word*) / peacock / weasel / editorializ* / editorialis* / pejorative / derogatory / judg(e|)mental / censor* / political* motivated / conflict of interest / undue weight / fringe / pushing / too (positive|negative|favo(u|)rable|kind|harsh)',
      plain:
        'balance* / regime* / allies / freedom fighter* / pseudo* / special treatment / historiograph* / nationalit* / tone / critici(s|z)* / controvers* / opinion* / spin / fanboy* / fan site / brochure / praise* / glorif* / demoni* / attack* / unfair* / viewpoint* / perspective* / point(s|) of view / both sides / other side / minority view / opinionated / slant / sanitiz* / rac(ist|ism) / nationalis* / encyclop(a|)edic tone / label*',
      weak: 'view / views / sympath* / left-wing / right-wing / negative / positive / critical / supporters / opponents / western',
    },
    sourcing: {
      strong:
        "(can(not|'t)|could(n't| not)) find .. (in|source|book|reference) / page numbers? / which (edition|page|printing) / (attributed|attribution) / personal (website|site|page|blog) / unsourced / unreferenced / uncited / not sourced / no (source*|citation*|reference*|cite*) / without .. (source*|citation*|reference*) / citation* needed / cite needed / original research / synthesis / failed verification / unreliable / (not|isn't|aren't|wasn't) .. reliable source* / (not|isn't|aren't|wasn't) a reliable / (un|)verifiable / verifiability / self-published / self published / source* (do not|does not|do nt|does nt|don't|doesn't|didn't|did not) / (needs|need|lacks|lack|lacking|require*|want) .. (source*|citation*|reference*) / broken (link*|reference*) / dead link* / (link|url|ref*) .. (is|are|now) dead / (source*|ref*|citation|copy|footnote|paper|study) .. (does not|doesn't|do not|don't|never) (even |actually |)(mention|say|support|state) / better source* / bad source* / poor source* / poorly sourced / primary source* / what .. source / source* for (this|that|the) / any source* / where .. (come from|source)",
      plain:
        '(single|one) (author|source|book|study|historian|website) / funded / cn tag* / own (site|website|page) / rests? (on|solely|entirely) / reliable source* / secondary source* / citation* / cited / cite / cites / citing / blog* / tabloid / verif* / reliab* / footnote* / reference* / peer-review* / peer reviewed / not (support|say|mention) / questionable source* / daily mail / credible / sourced',
      weak: 'source / sources / sourcing / ref / refs / book / article by / study / journal / paper / reported / according to',
    },
    currency: {
      strong:
        'has (cost|changed|moved|closed|opened) / (changed|since) (january|february|march|april|may|june|july|august|september|october|november|december|last year|this year) / out of date / out-of-date / outdated / obsolete / (needs|need|should|must|to|please) .. (be |)(updat*|an update) / no longer (true|accurate|the case|correct|exist*|active|current|valid) / not up to date / up to date / up-to-date / dated information / old (data|information|info|statistics|figures|numbers|news) / stale / years old / years out of date / (updated|update) (figures|numbers|statistics|information|data|version|article|section)',
      plain:
        '(new|newer|latest) (census|figure*|number*|edition|report|survey|ranking) / update / updated / updating / no longer / recent* / currently / has since / have since / latest / newer / new data / as of / now (retired|dead|closed|deceased|defunct) / past tense / present tense / more recent',
      weak: 'since then / changed / nowadays / these days / today / this year',
    },
    contradiction: {
      strong:
        "(lead|lede|intro|infobox|table|text|body|article|section|caption) (says|gives|has|states|claims) .. (but|while|whereas|yet|and|,) .. (lead|lede|intro|infobox|table|text|body|section|caption) / (infobox|lead|lede|table) says .. (text|body|article|section) says / and yet (we|the|it) / (aged|born) .. died .. (aged|died) / contradict* itself / self-contradict* / self contradict* / contradictory / contradiction* / article contradicts / internal* (inconsisten*|contradict*) / in the (lead|lede|intro|infobox|table|text|body|caption|map|legend|section) .. in the (lead|lede|intro|infobox|table|text|body|caption|map|legend|section|picture) / pick one / inconsisten* / (lead|lede|intro|introduction|infobox|table|section|article|text) .. but .. (body|section|later|infobox|text|table) / contradicted by / discrepanc* / (doesn't|does not|don't|do not) (match|agree|add up) / which is it / contradicts the / two different / contradicting / contradicts",
      plain:
        'contradict* / conflicting / at odds with / yet (later|the) / later on / elsewhere in the article / in one (place|section) / one section / both cannot / inconsistent',
    },
    conflation: {
      strong:
        'not the same (person|man|woman|people|place|company|band|film|book|[a-z]{3,12}) / another (person|man|woman|author|band|place|company|book|film) / by another / namesake* / while this (page|article) is (on|about) / two (men|people|women|places|persons|different) / belongs to (the|another) / conflat* / confus* .. with / mixed up / mixing up / mixes up / mix-up / (mixes|mixed|mixing) .. (with|and) / not the same (thing|as|person|) / (is|are) (a |)(completely |entirely |totally |quite |)(different|separate|distinct) (thing*|person|people|system*|concept*|entit*|topic*|subject*|animal*|species|word*|object*|from) / (different|separate|distinct) (thing*|concept*|entit*|person|subject*) / has nothing to do with / have nothing to do with / nothing to do with / misidentif* / mistaken(ly|) for / disambiguat* / wrong (person|article|subject|place) / same name / equat* / lump* .. together / distinguish* / distinction between / difference between / separate from / rather than the / confusion between / treat* .. as .. same',
      plain:
        'confus* / distinct* / differentiat* / not to be confused / wrongly (attributed|linked|identified) / namesake / synonym* / overlap* / two separate / separate (thing*|topic*)',
      weak: 'different / separate / same / both',
    },
    wording: {
      strong:
        'wording / date format* / (dmy|mdy) / formatting / reword* / phras* / rephras* / translat* / mistranslat* / spelling / misspel* / spelled / spelt / grammar / grammatical* / pronunc* / pronounc* / terminolog* / transliterat* / romani(z|s)ation / (better|correct|right|wrong|proper|other) (word|term|name|title|spelling|translation) / the (word|term|phrase|name|spelling) / typo* / article title / capitali(z|s)* / lowercase / naming / rename* / awkward* / ambiguous / vague / unclear / clumsy / definition* / define* / call(ed|) it / should be called / known as / english variety / british english / american english / sentence structure / poorly written / badly written / readab* / jargon / hard to (read|understand) / first sentence / opening sentence / diacritic* / what does .. mean',
      plain:
        'sentence* / term / terms / word / words / name / title / clarif* / language / copyedit* / copy edit* / style / written / style / paragraph / meaning / means / refer to / plural / singular / adjective / noun / tense / confusing',
      weak: 'lead / lede / intro / english / describe*',
    },
    inclusion: {
      strong:
        "what is the point of / not a (travel guide|dictionary|directory|newspaper|database|forum) / spin* off / unwieldy / too much weight / do we (really |)need / really need / cut it / fan wiki / (requested|proposed|request|propose|proposal) .. (move|split|deletion|merge*|removal) / (move|merge|split|deletion) (request|proposal|discussion) / (should|must|could|shouldn't|why|needs? to|ought to|be) .. (removed|remove|deleted|delete|omitted|omit|excluded|exclude|included|include|mentioned|mention|added|kept|merged|split) / ignores / no mention of / not mention* / does(n't| not) mention / fails to mention / never mentioned / missing / omits / omission* / left out / leave out / leaves out / irrelevan* / not relevant / off-topic / off topic / trivia* / (does not|doesn't|do not|don't|not) belong* / belongs? (in|here|elsewhere) / not notable / non-notable / notable / notability / notewort* / redundan* / duplicat* / merge* / merging / split* / too (long|detailed|much detail|short) / excessive  / (lead|infobox|main|opening|profile|this|the|remove|replace|better|new) (images?|photos?|pictures?|photographs?) / worth (mentioning|including|noting) / anecdot* / cruft* / own article / separate article / inclusion / exclusion / unnecessary / removal of / blanking / incomplete / (deleted|removed) (the|this|that|it|my|section|without)",
      plain:
        'infobox / images? / photos? / pictures? / photographs? / gallery / cover(s|age|) / remov* / delet* / include* / including / relevan* / scope / trim* / expand* / reinstate* / restore* / new section / move (to|this|it|the) / example* / belong* / external link* / see also',
      weak: 'add / added / mention* / section* / content / list / keep / material / detail* / article',
    },
  },
  policies: {
    neutrality:
      'NPOV POV UNDUE WEIGHT DUE BALANCE BALASP FALSEBALANCE GEVAL FRINGE IMPARTIAL PEACOCK PUFFERY WEASEL LABEL EDITORIALIZING WTW WORDS COI ADVERT PROMO SOAP SOAPBOX NEUTRAL NPOVN POVTITLE POVFORK ADVOCACY TERRORIST CONTROVERSIAL ASSERT Neutral_point_of_view BLPBALANCE CRITICISM MANDY PROPORTION RGW ACTIVIST',
    sourcing:
      'V RS OR NOR SYNTH SYN SOURCE SOURCES RSN RSP RELIABLE RELIABILITY PRIMARY SECONDARY TERTIARY SPS SELFPUB ABOUTSELF BURDEN ONUSV CITE CITATION REDFLAG EXTRAORDINARY EXCEPTIONAL MEDRS QS NEWSORG WPNOTRS UGC BLOGS USERGENERATED IRS CS CN PSTS BLPRS BLPSOURCES BLPPRIMARY BLPSPS INTEXT RSOPINION CIRCULAR WINARS Verifiability Reliable_sources No_original_research Citing_sources PROVEIT CALC DAILYMAIL BUSINESSINSIDER RSPSOURCES SCHOLARSHIP RSCONTEXT INTEGRITY CITEOVERKILL OVERCITE REFBOMB DEPRECATED',
    accuracy:
      'ACCURACY DISPUTED ERRORS HOAX TRUTH VNT Accuracy_dispute CONFLICTING_SOURCES Conflicting_sources',
    inclusion:
      'N GNG NOTABLE NOT NOTNEWS NOTEVERYTHING INDISCRIMINATE ONUS TRIVIA IPC LEAD MOSLEAD EL ELNO ELYES NOTLINK SPLIT MERGE SIZE TOOBIG SIZERULE SIZESPLIT CFORK SUMMARY RECENTISM RECENT NOTGALLERY LEADIMAGE IMAGES NFCC FAIRUSE SEEALSO ROC RELEVANCE OFFTOPIC COATRACK NOTDIRECTORY LISTN LISTPEOPLE CRUFT VNOTSUFF MINORASPECT BLPCRIME BLPNAME BLPPRIVACY AVOIDVICTIM WPNOT NOTCRYSTAL CRYSTAL CRIMINAL INFOBOX INFOBOXPURPOSE PROSELINE NOTESSAY LEADLENGTH LEDE',
    wording:
      'TITLE COMMONNAME COMMONNAMES NC NCRET AT MOS ENGVAR TIES RETAIN NAME GRAMMAR CE PRECISE CONCISE CRITERIA NATURAL OPENPARA FIRSTSENTENCE BEGIN GENDERID DEADNAME PRONOUN CAPS JOBTITLES MOSBIO ETHNICITY SAID CLAIM EUPHEMISM USEENGLISH UE RM NCGN RELTIME',
    conflation: 'DAB DISAMBIG PRIMARYTOPIC HATNOTE DABCONCEPT CONFUSED ONEOTHER',
    currency: 'ASOF UPDATE DATED',
    contradiction: 'CONTRADICT',
  },
  templates: {
    accuracy:
      'disputed / dubious / disputed inline / disputed section / inaccurate / hoax / accuracy / disputed-section / misleading / fact disputed',
    neutrality:
      'pov / npov / unbalanced / undue / undue weight / advert / coi / peacock / weasel / pov section / pov-section / autobiography / fanpov / puffery / neutrality / systemic bias / globalize / cherry-picked / pov statement / npov language',
    sourcing:
      'citation needed / cn / fact / unreferenced / refimprove / more citations needed / original research / or / synthesis / failed verification / fv / better source needed / unreliable source? / primary sources / verify / verify source / unsourced / primary source inline / verification needed / one source / self-published',
    currency: 'update / outdated / out of date / obsolete / update after / update section / when / as of?',
    contradiction:
      'contradict / contradict-self / self-contradictory / contradict-inline / contradict other / inconsistent / self contradiction',
    conflation: 'confusing / misidentified / disambiguation needed / dn / merge incomplete',
    wording:
      'copy edit / copyedit / clarify / vague / awkward / technical / tone / cleanup rewrite / rewrite / definition',
    inclusion:
      'merge / merge to / merge from / split / split section / move / requested move / requested move/dated / move portions / off topic / trivia / importance / relevance / overly detailed / too long / very long / lead too short / expand / missing information / proposed merge / in popular culture / undue inline / coatrack / proposed deletion / lead rewrite / non-free',
  },
  projectSpaces: 'Project|Policy|User',
  challenge: {
    strong:
      "is (this|that|it|the) (really |actually |)(true|real|accurate|correct|right|wrong) / (should|must|needs? to|ought to|has to) be (removed|deleted|changed|corrected|fixed|reworded|rewritten|merged|split|moved|renamed|updated|clarified|replaced|balanced|restored|mentioned|included|noted|kept|excluded|addressed) / (total|complete|major) (rewrite|overhaul|revision) / needs .. (overhaul|rewrite|rewriting|cleanup|clean up|work|correction|updating|sourcing|citation*|source*|clarification|balance) / disput* / i (dispute|object|disagree|challenge|question|oppose) / problem* with / issue with / i('m| am) concerned / concern* (about|that|with) / whitewash* / propaganda / biased / bias / neutrality / pov / npov / inaccura* / incorrect* / contradict* / misleading / out of date / outdated / unsourced / original research / misconception* / misrepresent* / conflat* / is wrong / are wrong / not true / not accurate / (not|isn't|aren't|wasn't) (a |an |)(very |at all |)(reliable|credible|trustworthy) / false / untrue / why (is|are|does|do|was|were|has|did|should) / no mention / fails to / completely ignores / omits / undue / redundan* / irrelevan* / merge* / problematic / questionable / dubious / nonsense / ridiculous / absurd / laughable / this article (is|seems|appears|needs|has|does|reads) / article reads / poorly (written|sourced) / terrible / i (have |'ve |)(removed|reverted|deleted|restored|undid|tagged)",
    plain:
      "won't do / will not do / (cannot|can't|could not) stand / please (correct|fix|remove|take|change|update|put|explain|name) / (i'd|would) rather not / rests? on / special treatment / leaves? (off|out) / on what (basis|grounds) / pick one / someone (added|removed|deleted|changed) / tag on / (should|would|could|shouldn't|should not) / which (one|is it|version|edition|figure|number|year|date) / (far |much |way |)too (low|high|small|large|big|early|late|positive|negative|harsh) / what is the point / not a (travel guide|dictionary|directory|crystal ball|newspaper|forum|soapbox) / (can(not|'t)|could(n't| not)|unable to) .. (find|verify|confirm) / (somebody|someone) (must|should|please|has) / (hardly|barely|scarcely) / no such / nothing (like|of the) / newer / ceded / shows? .. (wrong|incorrect*|as part of) / every (source|dictionary|book|historian|newspaper|map) / most (sources|historians|scholars|newspapers) / nobody / whose / (swap|swapping) / spin* off / what about / how (can|could|is|come) / tags? / (the|this|our) (article|page|section|title|paragraph|lead|infobox|text) (gives|takes|is on|has|puts|treats|follows|belongs|calls|uses|makes|lists|ignores) / (we|wikipedia) (say|give|call|list|claim|write|have) / do we (really |)(need|want) / ought to / and yet / not one / (nearly |almost |)all (recent |modern |)(historians|scholars|sources|books|newspapers) / takes? (the|a) side / a slip / belongs? to / i (believe|think|suspect|would say) / because / has (since |)(cost|changed|moved|closed|opened|become|been replaced) / (since|as of) (january|february|march|april|may|june|july|august|september|october|november|december|last) / (difficult|hard) to (understand|follow|read|believe) / make(s|) no sense / (don't|do not|can't|cannot) (understand|see|find) / what does .. mean / not clear / makes it (sound|seem|look) / why not / more appropriate / replac* / unconfirmed / rumo(u|)r* / contrary to / instead of / belong* / suspect* / supposed* / is(n't| not) / are(n't| not) / was(n't| not) / did(n't| not) / unencyclop* / unnecessary / too (long|short|much|many|few) / amateurish / surpris* / apparently / inappropriate* / untranslated / confus* / opinion* / argu* / never (heard|happened) (error|mistake|wrong|bias|confus|misunderst)* / article (states|says|claims|mentions|implies|suggests) / (states|says|claims) that / seems? (to be |)(odd|strange|wrong|off|weird|unlikely|misleading) / unclear / does(n't| not) (say|mention|support|make sense|seem|appear|belong|match|reflect|explain) / no (source*|evidence|citation*|reference*) / source* (for|says|do|does) / citation* / not (correct|supported|mentioned|neutral|relevant|necessary|sure|appropriate|the same|notable|encyclop*) / unreliable / revert* / remov* / delet* / exaggerat* / missing / needs / ambiguous / inconsisten* / more accurate / better (term|word|source|translation) / doubt* / proof / in fact / however / rewrite* / lead / who says / suggest* / propos*",
    weak: 'actually / but / instead / rather / wonder* / think / correct / clarif* / too',
  },
  objection: {
    strong:
      "disagree* / (i|we) oppose / object to / i object / objection* / not (true|correct|accurate|convinced|acceptable|appropriate|supported|neutral|the case|how|what (i|the|you)|a (reliable|valid|good)) / you('re| are) (wrong|mistaken|incorrect|confus*|missing|ignoring|misread*|misinterpret*) / (that|this|it)('s| is) (wrong|false|nonsense|incorrect|untrue|ridiculous|absurd|irrelevant|original research|your opinion|not) / i don't (agree|think|see|believe) / i do not (agree|think|see|believe) / don't see (how|why|any) / (strongly |)contest* / to the contrary / on the contrary / misread* / misunderst* / please (stop|do not|don't) / (reverted|undid|undone|restored|reinstated) / no consensus / absolutely not / still (wrong|inaccurate|biased|incorrect|misleading|not|there|has|needs) / that does(n't| not) / your (claim*|opinion*|argument*|source*|edit*|assertion*) / you (have not|haven't|still|need to|cannot|can't|should) / reread / re-read / unacceptable / read the (source*|article|policy)",
    plain:
      "however / wrong / but / no, / why / unless / dispute* / not / doesn't / isn't / incorrect / problem* / questionable / i would argue / (irrelevant|nonsense)",
  },
  parts: {
    plain:
      'articles? / pages? / sections? / lead / lede / intro / introduction / infobox / tables? / captions? / sentences? / paragraphs? / text / wording / titles? / headings? / maps? / images? / photos? / pictures? / sources? / refs? / references? / citations? / footnotes? / figures? / quotes? / quotations? / words? / phrases? / terms? / lines? / lists? / names?',
  },
  noDispute: {
    strong:
      "i (have |'ve |)(just |)(recorded|rated|tagged|drew|took a photo*|translated) / put it in / leaving (them|it|this) here / came out (this|last) (year|month|week) / i (met|remember|visited) / i saw (him|her|them|his|the (film|movie|show|play|band|exhibition)) / (can|could|will|going to) .. take (a |some |)(picture*|photo*) / any wishes / wanting to expand / good chapter / just wanted to say / helped me / set up .. archiv* / homework / why .. (locked|protected) / (can't|cannot|can not) .. edit / (course|educational) assignment / new here / right template / anyone wanting / i (have |'ve |)(just |)(added|created|uploaded|started|expanded|written|updated|archived|nominated|assessed) / just modified .. external link* / external links modified / wiki education / good article review / peer review / did you know / (article|it|this) should be protected / semi-protect* / page protection / vandal* / sock(s|puppet*) / personal attack* / edit war(ring|) / you('ll| will| have been| are) .. (blocked|banned) / talk page (guidelines|archiv*) / not a forum / notice* ?board / (great|good|nice|excellent|wonderful) (article|work|job) / thank you for .. (article|work) / can (anyone|someone|anybody) (help|tell|translate) / does (anyone|anybody|someone) (know|have) / where can i / how (do|can) i / i (plan|intend|am planning|am going) to / new study / invite* / for (your|anyone's) information / fyi / may be of interest / (useful|interesting|possible|potential) (source*|link*|article*|reading|read|ref*) / here('s| is) (a|an|the) (source*|link*|article*|image*|photo*) / to add / please add / update: / just published / has been (announced|published|released) / thoughts? / (comments|suggestions|feedback) welcome / your (behaviou?r|conduct|tone) / (disruptive|tendentious) edit* / assum* good faith / comment on content / npa / 3rr / three-revert rule / revert* me / (was|were|been) canvassed / bullying (other |)(editors|users) / harass* (me|other editors|editors|users) / wp:ani / to ani / (incident*|administrators'?) noticeboard / (report|reported|reporting) (you|him|her) / (own|owns) (this|the) (article|page) / paid edit* / (do|are) you .. (paid|employed|work for) / uncivil / incivility",
    plain:
      'published / announced / i found / interesting / fyi / link / see also / www* / request* / question / help / hello / hi / thanks / thank you',
  },
  noDisputeHeading: {
    strong:
      'external links modified / (protection|semi-protected|protected)* / wiki education* / (good article|ga|fa|peer) (review|nomination|reassessment|fail*|nominee) / gan / ga (on hold|pass|fail) / (gan|ga|fa|good article|peer) .. (review|hold|fail*|nom*|reassessment) / gan? review / fa / did you know* / (community |article |class |)assessment* / wikiproject* / notification* / nomination .. deletion / file* nominated / reference*? to use / (possible|potential|useful|new|more|some|additional) (source*|reference*|link*|ref*|reading) / news / archiv* / vandal* / edit war* / untitled / hello / thanks? / thank you / question / image question / orphaned references* / dyk* / commons files* / move notice / featured (article|picture)* / translation request / todo / to do / sock-?puppet* / (user |)(block|ban) / congratulations / rating / copyright* / main page / sandbox / student* / test / personal attack* / your (behaviou?r|conduct|tone) / (disruptive|tendentious) edit* / canvassing / incivility / (notice of|) .. noticeboard / stop revert* / 3rr / topic ban* / admin abuse / ownership of (the |this |)article',
    plain:
      'links? / sources? / references / notes / review / question* / help / info / information / suggestion* / interesting / request / ideas? / to add / trivia question / new / facts?',
  },
  proposal: {
    strong:
      '(requested|proposed|request|propose|proposal|proposing) .. (move|merge*|split|rename|deletion|merger|change*|rewrite|removal) / (merge*|merger|merging|split|move|rename|deletion|rfc|removal) (proposal|proposed|request|discussion) / request* for comment / rfc / survey / straw poll / poll / i propose / merge .. (into|with) .. / should .. be (merged|moved|renamed|split|removed|included)',
  },
  done: {
    strong:
      "(i|i've|i have|we|we've|have|has|so i|and|now|i went ahead and) (have |just |now |simply |also |gone ahead and |since |therefore |accordingly |)(been |)(removed|deleted|changed|change|fixed|corrected|updated|reworded|rewritten|rewrote|replaced|swapped|amended|adjusted|edited|modified|clarified|tweaked|rephrased|moved|merged|split|trimmed|implemented|boldly|redirected|toned|made .. (change*|edit*|adjustment*|correction*)) / has (now |since |)been (fixed|corrected|removed|deleted|updated|changed|resolved|addressed|reworded|rewritten|merged|moved|done) / is now (fixed|correct|corrected|gone|removed|resolved) / i('ve| have|) (since |now |just |already |)(put|brought|taken|cut|converted|reduced|cleaned|rearranged|reorgani(s|z)ed|inserted|linked|renamed|shortened|tightened|condensed|included|added|expanded|attributed|qualified|restored|moved|softened|switched) / took it out / taken out / i took / hope (that|this) (helps|fixes|clarifies|addresses|resolves) / issue (is |has been |)(resolved|fixed) / problem (is |has been |)(solved|fixed) / (is|are|it's|that's|all) (now |all |)(done|fixed|sorted)(!|.|,|$)",
  },
  doneFirst: {
    strong:
      '(fixed|corrected|removed|replaced|updated|deleted|implemented|addressed|sorted|merged|rewritten|reworded|changed|added|moved|split|swapped|trimmed|shortened|tightened|clarified|amended|adjusted|tweaked|attributed|softened|restored|expanded|rewrote|switched|copyedited|rephrased|inserted|renamed|reduced|condensed|converted|cleaned|linked|retitled|tagged) / (done|resolved|completed|gone|cut|toned|taken|put)(!|.|,|$| now| it| this| that| these| them| down| out| in)',
  },
  agreed: {
    strong:
      "(this|that|it|version|which) (version |now |)(seems|looks|is|works|sounds) (to be |)(fine|good|ok|okay|great|acceptable|better|perfect|reasonable|fair|for me) / (looks|sounds|seems|works) (good|fine|great|ok|okay|better|reasonable|fair|perfect) / (nice|good|great|excellent) (edit|change|work|job|catch|point|fix|solution|compromise|call) / much better / that works / works for me / fine (by|with) me / i('m| am) (fine|happy|ok|okay|satisfied|good) with / no (further |)objection* / i withdraw / withdrawn / withdrawing / never ?mind / my mistake / my bad / i stand corrected / i was wrong / you('re| are) (absolutely |quite |completely |)(right|correct) / point taken / fair enough / (we |all |)(seem to |)(agree|have consensus|reached (a |)consensus|have reached) / (we have|we've|there's|there is) (now |a |clear |rough )?consensus / consensus (was |has been |is |)(reached|achieved) / agreed(!|.|,|$| with) / i agree / i('d| would) agree / (happy|fine|ok|okay|content|good) (for|by|with) (me|that|this|it|either|both) / (can|could) live with / i('d| would|'ll| will) (accept|take) (this|that|it) / everyone is happy / (thanks|thank you|cheers)(!|.|,|$) / settled / case closed / (is|now|this|it|as|consider* .. ) resolved / resolved(.|!|$) / makes sense / make sense / thanks for (fixing|correcting|the (fix|correction|change|edit|clarification|explanation)|clearing|clarifying|explaining) / ok(ay|), (thanks|good|great|fine) / perfect / that (clears|solves|settles|answers)",
  },
  closed: {
    strong:
      "closed as / closing as / closed with / closed by / i('m| am| have|) clos(ed|ing) (this|the) / the result of the .. (was|is) / (the |)result .. was / (rfc|discussion|proposal|request|merge|move|poll|survey) (is |was |has been |)(now |)(closed|rejected|declined|withdrawn|moved|failed|accepted) / (page|article) (not |)moved / not moved / do not merge / (the |)following .. (closed|archived) / non-admin closure / snow (close|keep) / speedy close / edit request (denied|declined|answered)",
  },
  consensus: {
    strong:
      '(no|clear|rough|strong) consensus / consensus (for|against|to|is|was) / (not |)(moved|merged|kept|split)(.|:|,|$)',
  },
  closedTemplates:
    'archive top / atop / archivetop / atopr / atopg / atopy / atop red / atop green / atop yellow / closed / discussion top / closed rfc top / rfc top / rm top / requested move/end / rmtop / closing / close / mergedfrom / polltop / poll top / debate top / consensus / archive top red / archive top green / archive top yellow / merge done / moved / not moved / nac / rmnac / closed merge / discussion closed / subst:rm top / xfd top / discussiontop / rfctop / closed discussion / withdrawn / class:closed / class:archived / class:mw-archivedtalk / class:xfd-closed',
  resolvedTemplates:
    'resolved / resolved1 / resolved2 / done / fixed / ok / stale resolved / already done / adone / question resolved / answered / done-t / tick / aye / completed / implemented / resolved top / issue resolved / merged / y / yes check / resmark / class:resolved / esp:d / ep:d / partly done / partially done',
  declinedTemplates:
    'not done / notdone / declined / esp:rs / esp:c / ep:c / ep:rs / nd / not done for now / esp:xy / rejected / wontfix / denied / n',
  requestTemplates:
    'edit request / edit semi-protected / edit extended-protected / edit fully-protected / edit protected / editprotected / editsemiprotected / request edit / requested edit / edit coi / semi-protected edit request / edit template-protected / edit extended-protected-request / edit partially-blocked',
  votes: {
    support:
      '((strong*|weak|full|conditional|qualified|tentative|mild|partial|slight|very) )?(support|supporting|supported|agree|agreed|yes|include|keep|approve|endorse|merge|for|remove|in favo(u|)r)',
    oppose:
      "((strong*|weak|full|conditional|qualified|tentative|mild|partial|slight|very|still) )?(oppose|opposed|object|disagree|disagreed|no|exclude|against|do not merge|don't merge|delete|reject)",
    stay: '((strong*|weak|full|conditional|tentative|slight|very|speedy) )?(keep|include|retain)',
    go: '((strong*|weak|full|conditional|tentative|slight|very|speedy) )?(remove|delete|exclude|omit)',
    neutral: '((very|) )?(neutral|abstain|abstention|no opinion|indifferent)',
    comment: 'comment / note / question / reply / response',
  },
  fromArticle: {
    strong:
      '(the|this|our|wikipedia|current|whole) (article|page|lead|lede|intro|introduction|section|infobox|summary) .. (says|states|reads|claims|mentions|contains|asserts|implies|suggests|calls|describes|uses|includes) / (article|lead|lede|section|text|it) (currently|now|still|also|previously|used to) (says?|states?|reads?|claims?) / states as (a |)fact / (following|this|the|that|first|second|last|opening|each|another) .. (statement|sentence|sentences|phrase|phrasing|wording|passage|line|paragraph|caption|quote|claim|text|bit|part|example|examples) / (lead|lede|section|infobox|intro|article|summary) .. (like|such as|following|reads|where it|there is|there are) / (we|wikipedia) (say|state|says|states|claim|claims) / sections? mention* / (removed|deleted|changed|replaced|reverted|reworded|added) (the |)(words?|phrase|sentence|following|text|line)',
  },
};
