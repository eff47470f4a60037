// From a parsed block to the syntax tree's block: one function a kind, in read_pack.cpp, read_vocabulary.cpp,
// read_routes.cpp, read_rules.cpp, read_tables.cpp and read_examples.cpp.
#pragma once

#include "engine/syntax/read_words.h"

namespace frontdoor::syntax {

/// Reads a block whose first node is the grammar's `block`.
Block read_block(const BlockSource& source, Reading& reading);

PackBlock read_pack(const Part& block, Reading& reading);
NationalOutcomesBlock read_national_outcomes(const Part& block, Reading& reading);
PrincipleBlock read_principle(const Part& block, Reading& reading);
FactBlock read_fact(const Part& block, Reading& reading);
GroupBlock read_group(const Part& block, Reading& reading);
DefineBlock read_define(const Part& block, Reading& reading);
ConversationBlock read_conversation(const Part& block, Reading& reading);
RouteBlock read_route(const Part& block, Reading& reading);
MenuBlock read_menu(const Part& block, Reading& reading);
DutyBlock read_duty(const Part& block, Reading& reading);
RuleBlock read_rule(const Part& block, Reading& reading);
TableBlock read_table(const Part& block, Reading& reading);
GuaranteeBlock read_guarantee(const Part& block, Reading& reading);
ExampleBlock read_example(const Part& block, Reading& reading);

/// The lines of a block that could be read, without those that stand a second time, which are reported.
std::vector<Part> lines_once(const Part& block, Reading& reading);
/// The parts of a line made by a rule named ...Bullet that could be read.
std::vector<Part> bullets_of(const Part& line, Rule rule, Reading& reading);
/// The name of a head; empty if it could not be read.
Name head_name(const Part& block, Rule head, Rule name, Reading& reading);
/// One effect of a rule or a row.
RuleEffect read_effect(const Part& effect, Reading& reading);
/// `follow up within 2 working days "..."`.
FollowUp read_follow_up(const Part& line, Reading& reading);

}  // namespace frontdoor::syntax
