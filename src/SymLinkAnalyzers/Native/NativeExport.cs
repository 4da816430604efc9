namespace SymLinkAnalyzers.Native;

/// <summary>A function and which of its names was used.</summary>
internal readonly record struct NativeExport(NativeFunction Function, ExportVariant Variant);
