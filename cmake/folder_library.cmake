# folder_library(NAME FOLDER PUBLIC ... PRIVATE ...): the static library of one folder.
# PUBLIC names the folders below and what their headers need; PRIVATE what only .cpp files see.
function(folder_library name folder)
  cmake_parse_arguments(LINK "" "" "PUBLIC;PRIVATE" ${ARGN})
  if(folder STREQUAL "engine")
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/engine/*.cpp)
  else()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
    list(REMOVE_ITEM sources ${CMAKE_SOURCE_DIR}/cli/main.cpp)
  endif()
  # Why: names that a file brings in whole would be those of every file that is compiled with it, and what a class keeps
  # out of its header may be made of local types, which g++ allows only in a file by itself.
  foreach(source ${sources})
    file(STRINGS ${source} is_alone REGEX "^(using enum|struct [A-Za-z:]*::[A-Za-z]* )" LIMIT_COUNT 1)
    if(is_alone)
      set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endforeach()
  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${LINK_PUBLIC} PRIVATE fd_settings ${LINK_PRIVATE})
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${LINK_PUBLIC})
  endif()
endfunction()

# Where a program looks for its packs and data: beside itself when installed, else in the source tree.
function(where_data_is name)
  get_target_property(type ${name} TYPE)
  if(NOT type STREQUAL "INTERFACE_LIBRARY")
    target_compile_definitions(${name} PRIVATE FRONTDOOR_SOURCE_DATA="${CMAKE_SOURCE_DIR}"
                                               FRONTDOOR_INSTALL_DATA="share/frontdoor"
                                               FRONTDOOR_VERSION="${PROJECT_VERSION}")
  endif()
endfunction()
