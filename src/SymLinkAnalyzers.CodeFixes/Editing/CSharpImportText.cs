using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

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
