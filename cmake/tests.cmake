# Tests: one program per top folder of tests/, one ctest entry per file, run from the source folder.
enable_testing()
# Why: tests of one folder use the same short names, each for its own.
set(CMAKE_UNITY_BUILD OFF)
find_package(Catch2 2 REQUIRED)
find_package(rapidcheck REQUIRED)

# Why without fd_settings: sanitizing Catch's main costs a minute and finds nothing of ours.
add_library(tests_main STATIC tests/support/catch_main.cpp)
target_link_libraries(tests_main PUBLIC Catch2::Catch2)

# What several tests share: tests/support/*.h and .cpp.
file(GLOB test_support CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
list(REMOVE_ITEM test_support ${CMAKE_SOURCE_DIR}/tests/support/catch_main.cpp)
if(test_support)
  add_library(tests_support STATIC ${test_support})
  target_link_libraries(tests_support PUBLIC rapidcheck fd_cli PRIVATE fd_settings SQLite::SQLite3)
else()
  add_library(tests_support INTERFACE)
  target_link_libraries(tests_support INTERFACE rapidcheck fd_cli)
endif()

function(test_program folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp)
  if(NOT files)
    return()
  endif()
  add_executable(tests_${folder} ${files})
  target_link_libraries(tests_${folder} PRIVATE fd_settings tests_support tests_main)
  target_compile_definitions(tests_${folder} PRIVATE FRONTDOOR_PROGRAM="${CMAKE_BINARY_DIR}/frontdoor")
  foreach(file ${files})
    cmake_path(GET file STEM stem)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/tests OUTPUT_VARIABLE entry)
    string(REPLACE ".cpp" "" entry ${entry})
    # Catch names a file's cases by the file: "#json_test".
    add_test(NAME ${entry} COMMAND tests_${folder} --warn NoTests --filenames-as-tags "[#${stem}]"
             WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${entry} PROPERTIES LABELS fast TIMEOUT 300)
    if(stem MATCHES "_nightly_test$")
      set_tests_properties(${entry} PROPERTIES LABELS nightly TIMEOUT 3600)
    endif()
  endforeach()
endfunction()

foreach(folder engine kb cli property)
  test_program(${folder})
endforeach()

# Depth is limited by count, not by the stack: everything of the engine holds on a stack of 512 KB too. Sanitizers make
# every frame larger, so under them it says nothing.
if(TARGET tests_engine AND NOT FRONTDOOR_SANITIZE)
  add_test(NAME engine_on_a_small_stack COMMAND bash -c "ulimit -s 512 && exec \"$0\"" $<TARGET_FILE:tests_engine>
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(engine_on_a_small_stack PROPERTIES LABELS fast TIMEOUT 300)
endif()

# tests/<name>_test, without ".cpp": a script that ends with 0 when all is well.
file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/*_test)
foreach(script ${scripts})
  cmake_path(GET script FILENAME entry)
  add_test(NAME ${entry} COMMAND ${script} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${entry} PROPERTIES LABELS fast TIMEOUT 300 ENVIRONMENT FRONTDOOR_BUILD=${CMAKE_BINARY_DIR})
endforeach()

if(FRONTDOOR_FUZZ)
  file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp)
  foreach(file ${fuzzers})
    cmake_path(GET file STEM name)
    add_executable(${name} ${file})
    target_link_libraries(${name} PRIVATE fd_settings fd_cli -fsanitize=fuzzer)
  endforeach()
endif()

# One novice's mistake at a time in the county pack, counted (scripts/mutants): a program of its own, not run by ctest
# but for a small sample.
file(GLOB mutation CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/mutation/*.cpp)
add_executable(mutation EXCLUDE_FROM_ALL ${mutation} tests/support/packs.cpp)
target_link_libraries(mutation PRIVATE fd_settings fd_author)
