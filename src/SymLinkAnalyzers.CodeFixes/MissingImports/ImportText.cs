using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Writes imports and what they need in one language. All names are in full: whoever inserts the text shortens them.</summary>
internal abstract class ImportText
{
    protected const string Interop = "System.Runtime.InteropServices";
    protected const string Versioning = "System.Runtime.Versioning";

    public static ImportText Of(string language) => language == LanguageNames.CSharp ? CSharpImportText.Instance : VisualBasicImportText.Instance;

    /// <summary>The import, as a member of a type.</summary>
    public abstract string WriteMember(NewImport import);

    public abstract string WriteEnum(FlagsEnum flags);

    /// <summary>A class of that name, or a module, which holds the members.</summary>
    public abstract string WriteClass(string name, bool isPartial, string members);

    /// <summary>The file of its own for such a class.</summary>
    /// <param name="namespaceName">The namespace in full, or an empty text.</param>
    /// <param name="isFileScoped">Whether a C# namespace goes without braces.</param>
    /// <param name="import">The import that the class holds.</param>
    /// <param name="types">What the namespace holds.</param>
    public abstract string WriteFile(string namespaceName, bool isFileScoped, NewImport import, string types);

    protected static string WriteArguments(NewImport import, string assign, string yes, string charSet, string stringMarshalling)
    {
        List<string> arguments = [$"\"{import.Module}\""];
        if (import.ExportName != import.Name)
        {
            arguments.Add($"EntryPoint{assign}\"{import.ExportName}\"");
        }

        if (import.HasText)
        {
            arguments.Add(import.IsLibraryImport ? $"StringMarshalling{assign}{stringMarshalling}.Utf16" : $"CharSet{assign}{charSet}.Unicode");
        }

        if (!import.IsLibraryImport)
        {
            arguments.Add($"ExactSpelling{assign}{yes}");
        }

        if (import.SetsLastError)
        {
            arguments.Add($"SetLastError{assign}{yes}");
        }

        return string.Join(", ", arguments);
    }

    protected static string Join(IEnumerable<string> lines) => string.Join("\n", lines);
}

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

/// <summary>Writes imports in C#.</summary>
internal sealed class CSharpImportText : ImportText
{
    public static readonly CSharpImportText Instance = new();

    private const string GlobalInterop = "global::" + Interop;

    private CSharpImportText()
    {
    }

    public override string WriteMember(NewImport import)
    {
        string arguments = WriteArguments(import, " = ", "true", GlobalInterop + ".CharSet", GlobalInterop + ".StringMarshalling");
        List<string> lines = [$"[{GlobalInterop}.{(import.IsLibraryImport ? "LibraryImport" : "DllImport")}({arguments})]"];
        if (import.MarksWindows)
        {
            lines.Add($"[global::{Versioning}.SupportedOSPlatform(\"windows\")]");
        }

        if (ImportTypeNames.OfReturnWidth(import.Function.Returns) is { } width)
        {
            lines.Add($"[return: {GlobalInterop}.MarshalAs({GlobalInterop}.UnmanagedType.{width})]");
        }

        string accessibility = import.Accessibility == Accessibility.Private ? "private" : import.Accessibility == Accessibility.Public ? "public" : "internal";
        string kind = import.IsLibraryImport ? "partial" : "extern";
        IEnumerable<string> parameters = import.Function.Parameters.Select(parameter => $"{TypeOf(parameter, import)} {parameter.Name}");
        lines.Add($"{accessibility} static {kind} {ImportTypeNames.OfReturn(import.Function.Returns, LanguageNames.CSharp)} {import.Name}({string.Join(", ", parameters)});");
        return Join(lines);
    }

    public override string WriteEnum(FlagsEnum flags) => Join(
    [
        "[global::System.Flags]",
        $"{(flags.IsPublic ? "public" : "internal")} enum {flags.Name} : uint",
        "{",
        .. flags.Members.Select(member => $"    {member.Name} = {member.Value},"),
        "}",
    ]);

    public override string WriteClass(string name, bool isPartial, string members) =>
        Join([$"internal static {(isPartial ? "partial " : "")}class {name}", "{", members, "}"]);

    public override string WriteFile(string namespaceName, bool isFileScoped, NewImport import, string types) =>
        namespaceName.Length == 0 ? types + "\n"
        : isFileScoped ? $"namespace {namespaceName};\n\n{types}\n"
        : $"namespace {namespaceName}\n{{\n{types}\n}}\n";

    private static string TypeOf(NativeParameter parameter, NewImport import) =>
        parameter.Role == ParameterRole.Flags && import.FlagsType is { } flags ? flags : ImportTypeNames.OfParameter(parameter.Type, LanguageNames.CSharp);
}

/// <summary>Writes imports in Visual Basic.</summary>
internal sealed class VisualBasicImportText : ImportText
{
    public static readonly VisualBasicImportText Instance = new();

    private const string GlobalInterop = "Global." + Interop;

    private VisualBasicImportText()
    {
    }

    /// <summary>The namespaces that an import names; the workspace's own import adder fails on return attributes.</summary>
    public static IEnumerable<string> NamespacesOf(NewImport import) => import.MarksWindows ? [Interop, Versioning] : [Interop];

    public override string WriteMember(NewImport import)
    {
        string arguments = WriteArguments(import, ":=", "True", GlobalInterop + ".CharSet", stringMarshalling: "");
        List<string> lines = [$"<{GlobalInterop}.DllImport({arguments})>"];
        if (import.MarksWindows)
        {
            lines.Add($"<Global.{Versioning}.SupportedOSPlatform(\"windows\")>");
        }

        string accessibility = import.Accessibility == Accessibility.Private ? "Private" : import.Accessibility == Accessibility.Public ? "Public" : "Friend";
        string shared = import.IsInModule ? "" : "Shared ";
        string width = ImportTypeNames.OfReturnWidth(import.Function.Returns) is { } type ? $"<{GlobalInterop}.MarshalAs({GlobalInterop}.UnmanagedType.{type})> " : "";
        IEnumerable<string> parameters = import.Function.Parameters.Select(parameter => $"{parameter.Name} As {TypeOf(parameter, import)}");
        string? returned = ImportTypeNames.OfReturn(import.Function.Returns, LanguageNames.VisualBasic);
        string kind = returned is null ? "Sub" : "Function";
        lines.Add($"{accessibility} {shared}{kind} {import.Name}({string.Join(", ", parameters)}){(returned is null ? "" : $" As {width}{returned}")}");
        lines.Add("End " + kind);
        return Join(lines);
    }

    public override string WriteEnum(FlagsEnum flags) => Join(
    [
        "<Global.System.Flags>",
        $"{(flags.IsPublic ? "Public" : "Friend")} Enum {flags.Name} As UInteger",
        .. flags.Members.Select(member => $"    {member.Name} = {member.Value}"),
        "End Enum",
    ]);

    public override string WriteClass(string name, bool isPartial, string members) => Join([$"Friend Module {name}", members, "End Module"]);

    public override string WriteFile(string namespaceName, bool isFileScoped, NewImport import, string types) =>
        Join(NamespacesOf(import).Select(name => "Imports " + name)) + "\n\n" + (namespaceName.Length == 0 ? types + "\n" : $"Namespace {namespaceName}\n{types}\nEnd Namespace\n");

    private static string TypeOf(NativeParameter parameter, NewImport import) =>
        parameter.Role == ParameterRole.Flags && import.FlagsType is { } flags ? flags : ImportTypeNames.OfParameter(parameter.Type, LanguageNames.VisualBasic);
}
