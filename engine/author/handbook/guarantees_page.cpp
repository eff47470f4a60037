// The guarantees, as they were written.
#include <fmt/format.h>

#include "engine/author/handbook/html.h"
#include "engine/author/handbook/pages.h"
#include "engine/author/handbook/written.h"

namespace frontdoor::author::handbook {
namespace {

using syntax::GuaranteeBlock;

std::string guarantee_section(const Book& book, const syntax::File& file, const GuaranteeBlock& guarantee) {
  std::string html = "<section class=\"rule\">\n" +
                     heading(2, mark_of("guarantee", guarantee.name.text), with_capital(guarantee.name.text));
  if (!guarantee.whenever) {
    html += paragraph("<strong>Always</strong>, for every contact.");
  } else if (guarantee.whenever_not_no) {
    html += paragraph(fmt::format("<strong>Whenever</strong> {} (yes, or not yet known).",
                                  as_written(book, file[*guarantee.whenever].span)));
  } else {
    html += written_condition(book, file, "Whenever", *guarantee.whenever);
  }
  std::vector<std::string> then;
  for (const syntax::Expect& each : guarantee.then) then.push_back(as_written(book, each.span));
  return html + paragraph("<strong>Then</strong>", "before-list") + bullets(then) + "</section>\n";
}

}  // namespace

std::string guarantees_page(const Book& book) {
  std::string html;
  for (const syntax::File& file : book.compiled.files) {
    for (const syntax::Block& block : file.blocks) {
      if (const auto* guarantee = std::get_if<GuaranteeBlock>(&block.kind))
        html += guarantee_section(book, file, *guarantee);
    }
  }
  const std::string lead = html.empty() ? "This pack gives no guarantees."
                                        : "What holds for every possible contact, told in full or in part.";
  return paragraph(lead, "lead") + html;
}

}  // namespace frontdoor::author::handbook
