// For better-sqlite3 12 on Node 24: see docs/decisions/2026-11-27-node-24.md. Node's own header, without the hook that it
// registers for each wrapped object from 24.19 on: as in every version of Node before.
#include <node.h>
namespace node {
inline void RegisterNothing(v8::Isolate*, void (*)(void*), void*) {}
}  // namespace node
#define AddEnvironmentCleanupHook RegisterNothing
#define RemoveEnvironmentCleanupHook RegisterNothing
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
