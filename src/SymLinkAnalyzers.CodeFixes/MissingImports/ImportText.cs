using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>An import of a row of the native table that is about to be written.</summary>
/// <param name="Function">The row.</param>
/// <param name="Module">The file that exports it.</param>
/// <param name="IsLibraryImport">Whether it is a LibraryImport rather than a DllImport.</param>
/// <param name="FlagsType">The type of the flags, as code that stands anywhere names it; null for a plain number.</param>
/// <param name="IsPrivate">Whether nobody but its type may call it.</param>
/// <param name="IsInModule">Whether it goes into what is a module in Visual Basic, whose members are shared as they are.</param>
/// <param name="MarksWindows">Whether it says itself that it exists on Windows alone.</param>
internal sealed record NewImport(NativeFunction Function, string Module, bool IsLibraryImport, string? FlagsType, bool IsPrivate, bool IsInModule, bool MarksWindows)
{
    /// <summary>The name that the method has, whichever export it calls.</summary>
    public string Name => Function.Name;

    public string ExportName => Function.ExportName(Function.Naming == ExportNaming.AnsiAndWide ? ExportVariant.Wide : ExportVariant.Bare);

    /// <summary>What Visual Basic imports for it; the workspace's own import adder fails on return attributes.</summary>
    public IEnumerable<string> Namespaces => MarksWindows ? [InteropName.Namespace, MarkForWindows.Namespace] : [InteropName.Namespace];
}

/// <summary>Writes imports and what they need in one language. All names are fully qualified: the code that inserts the text shortens them.</summary>
internal sealed class ImportText(string language)
{
    private readonly bool _isCSharp = language == LanguageNames.CSharp;

    private string Global => _isCSharp ? "global::" : "Global.";

    private string GlobalInterop => Global + InteropName.Namespace;

    /// <summary>The import, as a member of a type.</summary>
    public string WriteMember(NewImport import)
    {
        NativeFunction function = import.Function;
        List<string> lines = [WriteAttribute($"{InteropName.Namespace}.{(import.IsLibraryImport ? "LibraryImport" : "DllImport")}({WriteArguments(import)})")];
        if (import.MarksWindows)
        {
            lines.Add(WriteAttribute($"{MarkForWindows.Namespace}.SupportedOSPlatform(\"windows\")"));
        }

        string? width = function.Returns switch
        {
            ReturnKind.Boolean => $"{GlobalInterop}.MarshalAs({GlobalInterop}.UnmanagedType.I1)",
            ReturnKind.Bool => $"{GlobalInterop}.MarshalAs({GlobalInterop}.UnmanagedType.Bool)",
            _ => null,
        };
        bool isVoid = function.Returns == ReturnKind.None;
        string returned = function.Returns == ReturnKind.NtStatus ? Choose("int", "Integer") : Choose("bool", "Boolean");
        string parameters = string.Join(", ", function.Parameters.Select(parameter => WriteParameter(parameter, import)));
        if (_isCSharp)
        {
            if (width is not null)
            {
                lines.Add($"[return: {width}]");
            }

            lines.Add($"{(import.IsPrivate ? "private" : "internal")} static {(import.IsLibraryImport ? "partial" : "extern")} {(isVoid ? "void" : returned)} {import.Name}({parameters});");
        }
        else
        {
            string kind = isVoid ? "Sub" : "Function";
            string result = isVoid ? "" : width is null ? $" As {returned}" : $" As <{width}> {returned}";
            lines.Add($"{(import.IsPrivate ? "Private" : "Friend")} {(import.IsInModule ? "" : "Shared ")}{kind} {import.Name}({parameters}){result}");
            lines.Add("End " + kind);
        }

        return string.Join("\n", lines);
    }

    public string WriteEnum(FlagsEnum flags)
    {
        IEnumerable<string> members = flags.Members.Select(member => $"    {member.Name} = {member.Value}{Choose(",", "")}");
        return string.Join("\n", _isCSharp
            ? ["[global::System.Flags]", $"{(flags.IsPublic ? "public" : "internal")} enum {flags.Name} : uint", "{", .. members, "}"]
            : (string[])["<Global.System.Flags>", $"{(flags.IsPublic ? "Public" : "Friend")} Enum {flags.Name} As UInteger", .. members, "End Enum"]);
    }

    /// <summary>A class of that name, or a module, which holds the import.</summary>
    public string WriteClass(string name, NewImport import) => _isCSharp
        ? $"internal static {(import.IsLibraryImport ? "partial " : "")}class {name}\n{{\n{WriteMember(import)}\n}}"
        : $"Friend Module {name}\n{WriteMember(import)}\nEnd Module";

    /// <summary>The file of its own for such a class. In Visual Basic the project's root namespace is the only one.</summary>
    /// <param name="namespaceName">The namespace in full, or null.</param>
    /// <param name="isFileScoped">Whether a namespace goes without braces.</param>
    /// <param name="import">The import that the class holds.</param>
    /// <param name="types">The class, and what stands beside it.</param>
    public string WriteFile(string? namespaceName, bool isFileScoped, NewImport import, string types) =>
        !_isCSharp ? string.Join("\n", import.Namespaces.Select(name => "Imports " + name)) + $"\n\n{types}\n"
        : namespaceName is null ? types + "\n"
        : isFileScoped ? $"namespace {namespaceName};\n\n{types}\n"
        : $"namespace {namespaceName}\n{{\n{types}\n}}\n";

    private string WriteAttribute(string attribute) => _isCSharp ? $"[global::{attribute}]" : $"<Global.{attribute}>";

    private string WriteArguments(NewImport import)
    {
        string assign = Choose(" = ", ":=");
        string yes = assign + Choose("true", "True");
        List<string> arguments = [$"\"{import.Module}\""];
        if (import.ExportName != import.Name)
        {
            arguments.Add($"EntryPoint{assign}\"{import.ExportName}\"");
        }

        if (import.Function.Parameters.Any(parameter => parameter.Type == NativeType.String))
        {
            arguments.Add(import.IsLibraryImport ? $"StringMarshalling{assign}{GlobalInterop}.StringMarshalling.Utf16" : $"CharSet{assign}{GlobalInterop}.CharSet.Unicode");
        }

        if (!import.IsLibraryImport)
        {
            arguments.Add("ExactSpelling" + yes);
        }

        if (import.Function.Errors == ErrorChannel.LastError)
        {
            arguments.Add("SetLastError" + yes);
        }

        return string.Join(", ", arguments);
    }

    private string WriteParameter(NativeParameter parameter, NewImport import)
    {
        string type = parameter.Role == ParameterRole.Flags && import.FlagsType is { } flags ? flags : parameter.Type switch
        {
            NativeType.String => Choose("string", "String"),
            NativeType.UInt32 => Choose("uint", "UInteger"),
            _ => Global + "System.IntPtr",
        };
        return _isCSharp ? $"{type} {parameter.Name}" : $"{parameter.Name} As {type}";
    }

    private string Choose(string inCSharp, string inVisualBasic) => _isCSharp ? inCSharp : inVisualBasic;
}
