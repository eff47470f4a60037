// The words and marks of the rule language (docs/language.md).
//
// Before this lexer, engine/syntax/clean.cpp has undone what word processors do to pasted text and joined texts
// that go on over several lines. After it, engine/syntax/layout.cpp finds the lines and what stands under what,
// and says which words are keywords: a word is one by where it stands, so a fact may be called `title` or `when`.
lexer grammar RulesLexer;

// Made by the layout, in the order of engine/syntax/tokens.def, which also has their words.
tokens {
    // the shape of a block: each line ends with NEWLINE, or with INDENT, the lines under it, and DEDENT
    BULLET, INDENT, DEDENT,
    // the first bar of a table's header and of its rows
    HEADER, ROW,

    // kinds of blocks
    PACK, NATIONAL_OUTCOMES, PRINCIPLE, FACT, GROUP, DEFINE, CONVERSATION, ROUTE, MENU, DUTY, RULE,
    TABLE, GUARANTEE, EXAMPLE,

    // what a line begins with
    TITLE, VERSION, IN_FORCE_FROM, UNTIL, OWNER, INCLUDE, AVOID,
    SAYS, ASKS,
    YES_OR_NO, NUMBER_FROM, SCALE, ONE_OF, ANY_OF, ANY_OF_THE_ROUTES, DATE, TEXT,
    CANNOT_CHANGE, ALWAYS_ASK, ABOUT_THE_CARER, MONITORING_ONLY, NEVER_IN_DUTIES,
    ASK, ASK_ABOUT_THEM, ASK_YOURSELF, HELP, ONLY_WHEN,
    A_NO_COUNTS_ONLY_FROM, IF_IT_CANNOT_BE_FOUND_OUT, IF_NONE_EACH_IS,
    THE_PERSON_IS_SPEAKING_WHEN,
    STEP, OFF_THE_LADDER, SAY, CHARGE, FIND_SERVICES_TAGGED, NATIONAL_OUTCOME, NEEDS_AGREEMENT,
    MAY_GO_AHEAD_WITHOUT_IT, FORMS, NOT_FOR_THE_CALLER, FOR_THE_CARER,
    UNDER, WHEN, UNLESS, THEN, BECAUSE, OTHERWISE_BECAUSE, MAY_BE_DECLINED, UPHOLDS, OVERRIDES,
    FIRST_ROW_THAT_FITS, EVERY_ROW_THAT_FITS,
    WHENEVER, WHENEVER_OPEN,
    GIVEN, EXPECT,
    ACCEPT,

    // conditions
    ALWAYS, ALL_OF, NONE_OF, OF, NOT, IS, IS_NOT_NO, INCLUDES, DOES_NOT_INCLUDE, DOES,
    AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, BETWEEN, AND, ANY, NONE, NEVER, UNKNOWN,
    WITHIN_THE_LAST, WITHIN_THE_NEXT, ON, BEFORE, AFTER, IN, AGO,

    // effects and time limits
    OFFER, RAISE, ARRANGE, GIVE, RECOMMEND, CONSIDER, RULE_OUT, ADVISE, DO_FIRST, AS, NOW, TODAY, WITHIN,
    TO, MILES,

    // examples
    ACCEPTED, DECLINED, ARRANGED, BY_THE_PERSON, BY_THE_CARER, BY_THE_CALLER,
    DUTIES, SETTLED, THE_CONTACT, SAFE_TO_CLOSE, ADVICE_FROM, GIVEN_OUT, ASKED, ASKED_NEXT,
    OFFERED, RECOMMENDED, SUGGESTED, RULED_OUT, STILL_OPEN, OR
}

// "words for people", with \" for a quote; a text without its end is reported before the lexer sees it
STRING : '"' INSIDE* '"' ;
UNTERMINATED : '"' INSIDE* '\\'* ;

// 18, 2026.11, lives, don't, GP, post-16
DECIMAL : DIGIT+ '.' DIGIT+ ;
NUMBER : DIGIT+ ;
WORD : ( LETTER | DIGIT | '_' ) ( LETTER | DIGIT | ['_-] )* ;

COMMA : ',' ;
COLON : ':' ;
SEMICOLON : ';' ;
DOT : '.' ;
DASH : '-' ;
PIPE : '|' ;

NEWLINE : '\n' ;
COMMENT : '#' ~[\n]* -> channel(HIDDEN) ;
SPACE : ' '+ -> skip ;

// anything else: the layout says what to write instead
UNEXPECTED : . ;

fragment INSIDE : '\\'+ ~[\\\n] | ~["\\\n] ;
fragment DIGIT : [0-9] ;
// Letters of all scripts and their accents, in a few ranges: the exact list costs 5 ms at every start.
fragment LETTER
    : [a-zA-Z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u036F\u0370-\u037D\u037F-\u1FFF]
    | [\u2C00-\u2DFF\u3005-\uD7FF\uF900-\uFDCF\uFDF0-\uFE1F\uFE70-\uFEFE\u{10000}-\u{1EFFF}\u{20000}-\u{EFFFF}]
    ;
