// Records what a command recommends, if it was asked to. The first use makes the ledger and its keys.
#pragma once

#include "cli/ledger_door.h"
#include "kb/desk/record.h"

namespace frontdoor::cli {

class Recorder {
 public:
  Recorder(const CommonOptions& options, const RecordingOptions& recording)
      : options_(options), recording_(recording) {}

  /// Before anything is recommended. False, and said, if nothing could be recorded then; true if nothing is to be.
  bool open();
  /// Does nothing if nothing is to be recorded.
  void record(const desk::Advised& advised);

  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  const CommonOptions& options_;
  const RecordingOptions& recording_;
  OpenedLedger opened_;
  ExitCode code_ = ExitCode::fine;
};

}  // namespace frontdoor::cli
