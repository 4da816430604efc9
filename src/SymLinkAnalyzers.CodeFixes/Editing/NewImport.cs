using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>An import of a row of the native table that is about to be written.</summary>
/// <param name="Function">The row.</param>
/// <param name="Module">The file that exports it.</param>
/// <param name="IsLibraryImport">Whether it is a LibraryImport rather than a DllImport.</param>
/// <param name="FlagsType">The type of the flags, as code that stands anywhere names it; null for a plain number.</param>
/// <param name="Accessibility">Who may call it.</param>
/// <param name="IsInModule">Whether it goes into a Visual Basic module, whose members are shared as they are.</param>
/// <param name="MarksWindows">Whether it says itself that it exists on Windows alone.</param>
internal sealed record NewImport(
    NativeFunction Function,
    string Module,
    bool IsLibraryImport,
    string? FlagsType,
    Accessibility Accessibility,
    bool IsInModule,
    bool MarksWindows)
{
    /// <summary>The name that the method has, whichever export it calls.</summary>
    public string Name => Function.Name;

    public string ExportName => Function.ExportName(Function.Naming == ExportNaming.AnsiAndWide ? ExportVariant.Wide : ExportVariant.Bare);

    public bool HasText => Function.Parameters.Any(parameter => parameter.Type == NativeType.String);

    public bool SetsLastError => Function.Errors == ErrorChannel.LastError;
}
