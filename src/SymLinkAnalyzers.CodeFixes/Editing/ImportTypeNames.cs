using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>The one place that says which managed type an inserted import has for a native one.</summary>
internal static class ImportTypeNames
{
    public static string OfParameter(NativeType type, string language) => (type, language == LanguageNames.CSharp) switch
    {
        (NativeType.String, true) => "string",
        (NativeType.String, false) => "String",
        (NativeType.UInt32, true) => "uint",
        (NativeType.UInt32, false) => "UInteger",
        (_, true) => "global::System.IntPtr",
        (_, false) => "Global.System.IntPtr",
    };

    /// <summary>Null for a Visual Basic Sub.</summary>
    public static string? OfReturn(ReturnKind kind, string language) => (kind, language == LanguageNames.CSharp) switch
    {
        (ReturnKind.None, true) => "void",
        (ReturnKind.None, false) => null,
        (ReturnKind.NtStatus, true) => "int",
        (ReturnKind.NtStatus, false) => "Integer",
        (_, true) => "bool",
        (_, false) => "Boolean",
    };

    /// <summary>The member of UnmanagedType that gives a Boolean its width, or null.</summary>
    public static string? OfReturnWidth(ReturnKind kind) => kind switch
    {
        ReturnKind.Boolean => "I1",
        ReturnKind.Bool => "Bool",
        _ => null,
    };
}
