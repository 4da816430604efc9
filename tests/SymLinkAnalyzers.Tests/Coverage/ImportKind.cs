namespace SymLinkAnalyzers.Tests.Coverage;

/// <summary>The forms that an import can have in source, each in its language.</summary>
public enum ImportKind
{
    CSharpDllImport,
    CSharpLibraryImport,
    CSharpLocalFunction,
    VisualBasicDllImport,
    VisualBasicDeclare,
    CSharpDelegate,
    VisualBasicDelegate,
    CSharpFunctionPointer,
}
