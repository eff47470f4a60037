# ANTLR: grammar/*.g4 becomes C++ in the build folder, compiled by itself (as C++17, without warnings)
# and joined to fd_syntax, the only library that sees the runtime.
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/grammar/RulesLexer.g4 OR NOT EXISTS ${CMAKE_SOURCE_DIR}/grammar/RulesParser.g4)
  return()
endif()

find_program(ANTLR_TOOL antlr4 REQUIRED)
# Why not its CMake package: that also links libuuid, for which nothing of ours asks.
find_library(ANTLR_RUNTIME antlr4-runtime REQUIRED)
find_path(ANTLR_HEADERS antlr4-runtime.h PATH_SUFFIXES antlr4-runtime REQUIRED)

set(made ${CMAKE_BINARY_DIR}/generated/grammar)
set(antlr ${ANTLR_TOOL} -Dlanguage=Cpp -no-listener -no-visitor -package frontdoor_grammar -lib ${made} -o ${made})
file(MAKE_DIRECTORY ${made})
add_custom_command(
  OUTPUT ${made}/RulesLexer.cpp ${made}/RulesLexer.h ${made}/RulesLexer.tokens
  COMMAND ${antlr} RulesLexer.g4
  DEPENDS ${CMAKE_SOURCE_DIR}/grammar/RulesLexer.g4
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/grammar VERBATIM)
add_custom_command(
  OUTPUT ${made}/RulesParser.cpp ${made}/RulesParser.h
  COMMAND ${antlr} RulesParser.g4
  DEPENDS ${CMAKE_SOURCE_DIR}/grammar/RulesParser.g4 ${made}/RulesLexer.tokens
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/grammar VERBATIM)

add_library(fd_grammar OBJECT ${made}/RulesLexer.cpp ${made}/RulesParser.cpp)
set_target_properties(fd_grammar PROPERTIES CXX_STANDARD 17 UNITY_BUILD OFF)
target_compile_options(fd_grammar PRIVATE -w)
target_include_directories(fd_grammar SYSTEM PUBLIC ${made} ${ANTLR_HEADERS})

get_target_property(type fd_syntax TYPE)
if(NOT type STREQUAL "INTERFACE_LIBRARY")
  add_dependencies(fd_syntax fd_grammar)
  target_sources(fd_syntax PRIVATE $<TARGET_OBJECTS:fd_grammar>)
  target_include_directories(fd_syntax SYSTEM PRIVATE ${made} ${ANTLR_HEADERS})
  target_link_libraries(fd_syntax PRIVATE ${ANTLR_RUNTIME})
endif()
