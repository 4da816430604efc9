using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

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
