// The grammar of the rule language (docs/language.md), over the tokens that engine/syntax/layout.cpp makes.
//
// - Each line ends with NEWLINE, or, where something stands under it, with INDENT, those lines, and DEDENT.
// - Keywords are tokens only where they are keywords; names are WORDs. So one token always decides what comes
//   next, and nothing here is ambiguous (a test runs ANTLR's exact detection over all example files).
// - Lists are loops. Only conditions nest, and the layout stops at 64 levels.
// - After a mistake, reading goes on where a rule named ...Line, ...Head or ...Bullet ends.
// - engine/syntax/antlr/rules.def lists the rules in this order.
parser grammar RulesParser;

options { tokenVocab = RulesLexer; }

file
    : block* EOF
    ;

block
    : packBlock
    | nationalOutcomesBlock
    | principleBlock
    | factBlock
    | groupBlock
    | defineBlock
    | conversationBlock
    | routeBlock
    | menuBlock
    | dutyBlock
    | ruleBlock
    | tableBlock
    | guaranteeBlock
    | exampleBlock
    ;

// ---- pack: what these rules are, and when they are in force ----

packBlock
    : packHead ( NEWLINE | INDENT packLine+ DEDENT )
    ;

packHead
    : PACK title
    ;

packLine
    : titleLine
    | versionLine
    | inForceLine
    | untilLine
    | ownerLine
    | includeLine
    | avoidLine
    | acceptLine
    ;

titleLine
    : TITLE text NEWLINE
    ;

versionLine
    : VERSION version NEWLINE
    ;

// 2026.11
version
    : ( DECIMAL | NUMBER | WORD | DOT )+
    ;

inForceLine
    : IN_FORCE_FROM date until? NEWLINE
    ;

until
    : UNTIL date
    ;

untilLine
    : UNTIL date NEWLINE
    ;

ownerLine
    : OWNER text NEWLINE
    ;

// include "../vocabulary"
includeLine
    : INCLUDE text NEWLINE
    ;

// avoid "package of care", say "care at home"
avoidLine
    : AVOID text ( COMMA? SAY text )? NEWLINE
    ;

// a finding that the pack lives with: accept R0452 of 3f9a2c because "..."
acceptLine
    : ACCEPT code ( OF mark )? BECAUSE text NEWLINE
    ;

code
    : WORD
    ;

mark
    : WORD | NUMBER
    ;

// ---- national outcomes, and the principles of good practice ----

nationalOutcomesBlock
    : nationalOutcomesHead ( NEWLINE | INDENT ( textBullet | acceptLine )+ DEDENT )
    ;

nationalOutcomesHead
    : NATIONAL_OUTCOMES
    ;

textBullet
    : BULLET text NEWLINE
    ;

principleBlock
    : principleHead ( NEWLINE | INDENT principleLine+ DEDENT )
    ;

principleHead
    : PRINCIPLE title
    ;

principleLine
    : titleLine
    | saysLine
    | asksLine
    | acceptLine
    ;

saysLine
    : SAYS text NEWLINE
    ;

asksLine
    : ASKS text NEWLINE
    ;

// ---- facts: what a contact may tell ----

factBlock
    : factHead ( NEWLINE | INDENT factLine+ DEDENT )
    ;

factHead
    : FACT name
    ;

factLine
    : typeLine
    | markLine
    | askLine
    | helpLine
    | onlyWhenLine
    | noCountsLine
    | followUpLine
    | acceptLine
    ;

typeLine
    : type NEWLINE
    ;

type
    : yesOrNo
    | numberRange
    | scale
    | choice
    | set
    | routeSet
    | dateType
    | textType
    ;

yesOrNo
    : YES_OR_NO
    ;

// number from 0 to 120 years
numberRange
    : NUMBER_FROM number TO number unit?
    ;

scale
    : SCALE COLON valueDecl ( COMMA valueDecl )*
    ;

choice
    : ONE_OF COLON valueDecl ( COMMA valueDecl )*
    ;

set
    : ANY_OF COLON valueDecl ( COMMA valueDecl )*
    ;

routeSet
    : ANY_OF_THE_ROUTES
    ;

dateType
    : DATE
    ;

textType
    : TEXT
    ;

// rough sleeping "Rough sleeper or squatting"
valueDecl
    : name text?
    ;

markLine
    : ( CANNOT_CHANGE | ALWAYS_ASK | ABOUT_THE_CARER | MONITORING_ONLY | NEVER_IN_DUTIES ) NEWLINE
    ;

askLine
    : ( ASK | ASK_ABOUT_THEM | ASK_YOURSELF ) text NEWLINE
    ;

helpLine
    : HELP text NEWLINE
    ;

onlyWhenLine
    : ONLY_WHEN condition
    ;

// a no counts only from the person, a professional
noCountsLine
    : A_NO_COUNTS_ONLY_FROM name ( COMMA name )* NEWLINE
    ;

// if it cannot be found out, follow up within 2 working days "..."
followUpLine
    : IF_IT_CANNOT_BE_FOUND_OUT limit text NEWLINE
    ;

// ---- groups of facts, definitions, and the order of talk ----

groupBlock
    : groupHead ( NEWLINE | INDENT groupLine+ DEDENT )
    ;

groupHead
    : GROUP name ( COLON name ( COMMA name )* )?
    ;

groupLine
    : askLine
    | ifNoneLine
    | acceptLine
    ;

ifNoneLine
    : IF_NONE_EACH_IS name NEWLINE
    ;

defineBlock
    : defineHead ( NEWLINE | INDENT ( conditionLine | acceptLine )+ DEDENT )
    ;

defineHead
    : DEFINE name
    ;

conditionLine
    : condition
    ;

conversationBlock
    : conversationHead ( NEWLINE | INDENT conversationLine+ DEDENT )
    ;

conversationHead
    : CONVERSATION
    ;

conversationLine
    : speakingLine
    | topicBullet
    | acceptLine
    ;

speakingLine
    : THE_PERSON_IS_SPEAKING_WHEN condition
    ;

// - daily life: care act outcomes, mobility
topicBullet
    : BULLET title COLON name ( COMMA name )* NEWLINE
    ;

// ---- routes and the menu ----

routeBlock
    : routeHead ( NEWLINE | INDENT routeLine+ DEDENT )
    ;

routeHead
    : ROUTE name
    ;

routeLine
    : titleLine
    | stepLine
    | sayLine
    | chargeLine
    | servicesLine
    | nationalOutcomeLine
    | formsLine
    | routeMarkLine
    | acceptLine
    ;

stepLine
    : ( STEP number | OFF_THE_LADDER ) NEWLINE
    ;

sayLine
    : SAY text NEWLINE
    ;

chargeLine
    : CHARGE text NEWLINE
    ;

// find services tagged telecare, falls detector within 15 miles
servicesLine
    : FIND_SERVICES_TAGGED name ( COMMA name )* distance? NEWLINE
    ;

distance
    : WITHIN number MILES
    ;

nationalOutcomeLine
    : NATIONAL_OUTCOME text NEWLINE
    ;

// forms: conversation, supported self assessment, visit
formsLine
    : FORMS COLON name ( COMMA name )* NEWLINE
    ;

routeMarkLine
    : ( NEEDS_AGREEMENT | MAY_GO_AHEAD_WITHOUT_IT | NOT_FOR_THE_CALLER | FOR_THE_CARER ) NEWLINE
    ;

menuBlock
    : menuHead ( NEWLINE | INDENT ( menuLine | acceptLine )+ DEDENT )
    ;

menuHead
    : MENU title
    ;

// 1. information and advice
menuLine
    : number DOT name NEWLINE
    ;

// ---- duties: from law ----

dutyBlock
    : dutyHead ( NEWLINE | INDENT dutyLine+ DEDENT )
    ;

dutyHead
    : DUTY title
    ;

dutyLine
    : underLine
    | whenLine
    | dutyThenLine
    | becauseLine
    | mayBeDeclinedLine
    | followUpLine
    | acceptLine
    ;

underLine
    : UNDER text NEWLINE
    ;

whenLine
    : WHEN condition
    ;

dutyThenLine
    : THEN ( dutyEffect NEWLINE | INDENT dutyEffectBullet+ DEDENT )
    ;

dutyEffectBullet
    : BULLET dutyEffect NEWLINE
    ;

// offer care act assessment within 28 days
dutyEffect
    : ( OFFER | RAISE | ARRANGE | GIVE ) name limit?
    ;

becauseLine
    : BECAUSE text NEWLINE
    ;

mayBeDeclinedLine
    : MAY_BE_DECLINED ( NEWLINE | UNLESS condition )
    ;

// ---- rules: from practice ----

ruleBlock
    : ruleHead ( NEWLINE | INDENT ruleLine+ DEDENT )
    ;

ruleHead
    : RULE title
    ;

ruleLine
    : upholdsLine
    | underLine
    | whenLine
    | unlessLine
    | thenLine
    | overridesLine
    | becauseLine
    | otherwiseLine
    | acceptLine
    ;

upholdsLine
    : UPHOLDS title ( COMMA title )* NEWLINE
    ;

unlessLine
    : UNLESS condition
    ;

thenLine
    : THEN ( effect NEWLINE | INDENT effectBullet+ DEDENT )
    ;

effectBullet
    : BULLET effect NEWLINE
    ;

effect
    : routeEffect
    | wordsEffect
    ;

// recommend care act assessment as conversation within 5 working days
routeEffect
    : ( RECOMMEND | CONSIDER | RULE_OUT ) name form? limit?
    ;

form
    : AS name
    ;

wordsEffect
    : ( ADVISE | DO_FIRST ) text
    ;

overridesLine
    : OVERRIDES title ( COMMA title )* NEWLINE
    ;

otherwiseLine
    : OTHERWISE_BECAUSE text NEWLINE
    ;

// ---- tables: many rules in one picture ----

tableBlock
    : tableHead ( NEWLINE | INDENT tableLine+ DEDENT )
    ;

tableHead
    : TABLE title
    ;

tableLine
    : upholdsLine
    | underLine
    | unlessLine
    | overridesLine
    | rowsFitLine
    | headerLine
    | rowLine
    | acceptLine
    ;

rowsFitLine
    : ( FIRST_ROW_THAT_FITS | EVERY_ROW_THAT_FITS ) NEWLINE
    ;

headerLine
    : HEADER ( name PIPE )+ THEN PIPE BECAUSE NEWLINE
    ;

// | unable | any | recommend equipment; advise "..." | "..." |
rowLine
    : ROW ( cell PIPE )+ THEN effects PIPE BECAUSE text NEWLINE
    ;

cell
    : ANY
    | NOT? ( quality | anyOfValues )
    ;

anyOfValues
    : ANY_OF value ( COMMA value )*
    ;

effects
    : effect ( SEMICOLON effect )*
    ;

// ---- conditions ----

condition
    : always NEWLINE
    | quantified
    | test NEWLINE
    ;

always
    : ALWAYS
    ;

// `all of` and its bullets, or `all of care act outcomes is manages`
quantified
    : quantifier ( INDENT conditionBullet+ DEDENT | groupTest NEWLINE )
    ;

quantifier
    : ALL_OF
    | ANY_OF
    | NONE_OF
    | AT_LEAST number OF
    ;

conditionBullet
    : BULLET condition
    ;

groupTest
    : name comparison
    ;

test
    : NOT name
    | name comparison?
    ;

comparison
    : IS NOT? quality
    | INCLUDES ANY_OF? value ( COMMA value )*
    | DOES_NOT_INCLUDE ANY_OF? value ( COMMA value )*
    ;

quality
    : isValue
    | isOneOf
    | isBound
    | isBetween
    | isNone
    | isNever
    | isWithin
    | isDay
    ;

isValue
    : value
    ;

isOneOf
    : ONE_OF value ( COMMA value )*
    ;

// at least 3, more than 2 years ago
isBound
    : ( AT_LEAST | AT_MOST | MORE_THAN | LESS_THAN ) value AGO?
    ;

isBetween
    : BETWEEN value AND value
    ;

isNone
    : NONE
    ;

isNever
    : NEVER
    ;

// within the last 6 weeks
isWithin
    : ( WITHIN_THE_LAST | WITHIN_THE_NEXT ) number unit
    ;

isDay
    : ( ON | BEFORE | AFTER ) date
    ;

// ---- guarantees: what holds for every contact ----

guaranteeBlock
    : guaranteeHead ( NEWLINE | INDENT guaranteeLine+ DEDENT )
    ;

guaranteeHead
    : GUARANTEE title
    ;

guaranteeLine
    : wheneverLine
    | wheneverOpenLine
    | alwaysLine
    | guaranteeThenLine
    | acceptLine
    ;

wheneverLine
    : WHENEVER condition
    ;

// whenever appearance of need is not no: yes, or not yet known
wheneverOpenLine
    : WHENEVER_OPEN name IS_NOT_NO NEWLINE
    ;

alwaysLine
    : ALWAYS NEWLINE
    ;

guaranteeThenLine
    : THEN ( expectation NEWLINE | INDENT expectBullet+ DEDENT )
    ;

// ---- examples ----

exampleBlock
    : exampleHead ( NEWLINE | INDENT exampleLine+ DEDENT )
    ;

exampleHead
    : EXAMPLE title
    ;

exampleLine
    : onLine
    | givenLine
    | expectLine
    | acceptLine
    ;

onLine
    : ON date NEWLINE
    ;

givenLine
    : GIVEN ( given NEWLINE | INDENT givenBullet+ DEDENT )
    ;

givenBullet
    : BULLET given NEWLINE
    ;

given
    : NOT name
    | ALL_OF name told
    | name told?
    ;

told
    : IS ( NOT? toldQuality | isUnknown | isAnswered )
    | INCLUDES value ( COMMA value )*
    | DOES_NOT_INCLUDE value ( COMMA value )*
    ;

toldQuality
    : toldValues
    | isOneOf
    | isBound
    | isBetween
    | isNone
    | isNever
    | isWithin
    | isDay
    | isIn
    ;

// some difficulty; the whole set: A, B; 3 days ago
toldValues
    : value ( AGO | ( COMMA value )+ )?
    ;

isUnknown
    : UNKNOWN
    ;

isIn
    : IN number unit
    ;

// declined by the person
isAnswered
    : ( ACCEPTED | DECLINED | ARRANGED ) ( BY_THE_PERSON | BY_THE_CARER | BY_THE_CALLER )
    ;

expectLine
    : EXPECT ( expectation NEWLINE | INDENT expectBullet+ DEDENT )
    ;

expectBullet
    : BULLET expectation NEWLINE
    ;

expectation
    : expectDuties
    | expectContact
    | expectAdvice
    | expectAbout
    ;

expectDuties
    : DUTIES IS NOT? SETTLED
    ;

expectContact
    : THE_CONTACT IS NOT? SAFE_TO_CLOSE
    ;

expectAdvice
    : ADVICE_FROM title IS NOT? GIVEN_OUT
    ;

// of a fact: is asked, is asked next; of a route: is offered within 28 days, is recommended or suggested
expectAbout
    : name IS NOT? ( asked | standing ( OR standing )* limit? )
    ;

asked
    : ASKED
    | ASKED_NEXT
    ;

standing
    : OFFERED
    | RECOMMENDED
    | SUGGESTED
    | RULED_OUT
    | STILL_OPEN
    ;

// ---- names, values, words for people ----

// of facts, groups, definitions, routes, forms and values
name
    : ( WORD | NUMBER )+
    ;

// of everything else
title
    : ( WORD | NUMBER | DECIMAL )+
    ;

// what is compared with: some difficulty, 3 falls, 1 March 2026
value
    : ( WORD | NUMBER )+
    ;

text
    : STRING
    ;

number
    : NUMBER
    ;

// years, working days
unit
    : WORD+
    ;

// 1 November 2026
date
    : ( NUMBER | WORD )+
    ;

limit
    : NOW
    | TODAY
    | WITHIN number unit
    ;
