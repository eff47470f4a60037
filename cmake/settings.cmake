# Compiler settings: `fd_settings` is linked by our own code only, never by generated code.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# Why: no NDEBUG. An assert is how our own mistakes are told, in every build.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

find_program(CCACHE ccache)
if(CCACHE)
  # Why the two variables: two clones in different places then share what was compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(fd_settings INTERFACE)
target_include_directories(fd_settings INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(fd_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Why: g++ 12 sees both where they are not, the second in every variant.
  target_compile_options(fd_settings INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Werror)
else()
  # Why: clang counts more than g++ under these names; g++ is the one that judges.
  target_compile_options(fd_settings INTERFACE -Wno-sign-conversion -Wno-missing-designated-field-initializers
                                               -Wno-deprecated-declarations)
endif()

# Several files compiled as one take half the time from nothing; alone, each is quicker to compile again.
option(CMAKE_UNITY_BUILD "Compile the files of a folder together" OFF)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
if(CMAKE_UNITY_BUILD)
  # Why: what one file names may be a local name in the next.
  target_compile_options(fd_settings INTERFACE -Wno-shadow)
endif()

if(FRONTDOOR_SANITIZE)
  target_compile_options(fd_settings INTERFACE -O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined
                                               -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()
if(FRONTDOOR_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
