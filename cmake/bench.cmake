# Measurements: bench/*_bench.cpp go into one program, `benchmarks` (Google Benchmark);
# every other bench/NAME.cpp is a program of its own, NAME.
if(NOT FRONTDOOR_BENCH)
  return()
endif()
find_package(benchmark REQUIRED)

file(GLOB timed CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*_bench.cpp)
if(timed)
  add_executable(benchmarks ${timed})
  target_link_libraries(benchmarks PRIVATE fd_settings tests_support benchmark::benchmark_main)
endif()

file(GLOB counted CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*.cpp)
list(REMOVE_ITEM counted ${timed})
foreach(file ${counted})
  cmake_path(GET file STEM name)
  add_executable(${name} ${file})
  target_link_libraries(${name} PRIVATE fd_settings tests_support)
endforeach()
