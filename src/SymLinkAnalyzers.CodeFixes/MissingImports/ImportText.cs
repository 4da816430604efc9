using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>An import of a row of the native table that is about to be written.</summary>
/// <param name="Function">The row.</param>
/// <param name="Module">The file that exports it.</param>
/// <param name="IsLibraryImport">Whether it is a LibraryImport rather than a DllImport.</param>
/// <param name="Flags">What it takes as flags, or null where it takes none that have names.</param>
/// <param name="IsPrivate">Whether nobody but its type may call it.</param>
/// <param name="IsInModule">Whether it goes into what is a module in Visual Basic, whose members are shared as they are.</param>
/// <param name="MarksWindows">Whether it says itself that it exists on Windows alone.</param>
internal sealed record NewImport(NativeFunction Function, string Module, bool IsLibraryImport, FlagsTarget? Flags, bool IsPrivate, bool IsInModule, bool MarksWindows)
{
    /// <summary>The name that the method has, whichever export it calls.</summary>
    public string Name => Function.Name;

    public string ExportName => Function.ExportName(Function.Naming == ExportNaming.AnsiAndWide ? ExportVariant.Wide : ExportVariant.Bare);

    /// <summary>What Visual Basic imports for it; the workspace's own import adder fails on return attributes.</summary>
    public IEnumerable<string> Namespaces => MarksWindows ? [InteropName.Namespace, MarkForWindows.Namespace] : [InteropName.Namespace];
}

/// <summary>Writes imports and what they need. All names are fully qualified, and marked to be shortened where the code is put.</summary>
/// <param name="home">Where it is put.</param>
internal sealed class ImportText(ImportHome home)
{
    private readonly bool _isCSharp = home.Document.Project.Language == LanguageNames.CSharp;

    private string Global => _isCSharp ? "global::" : "Global.";

    private string GlobalInterop => Global + InteropName.Namespace;

    public string WriteEnum(FlagsTarget flags)
    {
        IEnumerable<string> members = flags.Members.Select(member => $"    {member.Name} = {member.Value}{Choose(",", "")}");
        return string.Join("\n", _isCSharp
            ? ["[global::System.Flags]", $"{(flags.IsPublic ? "public" : "internal")} enum {flags.Name} : uint", "{", .. members, "}"]
            : (string[])["<Global.System.Flags>", $"{(flags.IsPublic ? "Public" : "Friend")} Enum {flags.Name} As UInteger", .. members, "End Enum"]);
    }

    /// <summary>The class of the home, or the module, with the import.</summary>
    public string WriteClass(NewImport import) => _isCSharp
        ? $"internal static {(import.IsLibraryImport ? "partial " : "")}class {home.Name}\n{{\n{WriteMember(import)}\n}}"
        : $"Friend Module {home.Name}\n{WriteMember(import)}\nEnd Module";

    /// <summary>A file of its own for the class, and what stands beside it.</summary>
    public async Task<SyntaxNode> CreateFileAsync(IEnumerable<string> types, NewImport import, CancellationToken cancellationToken)
    {
        string code = string.Join("\n\n", types);
        string text = !_isCSharp ? string.Join("\n", import.Namespaces.Select(name => "Imports " + name)) + $"\n\n{code}\n"
            : home.Namespace is not { } space ? code + "\n"
            : home.Declaration?.Parent is FileScopedNamespaceDeclarationSyntax ? $"namespace {space};\n\n{code}\n"
            : $"namespace {space}\n{{\n{code}\n}}\n";
        SyntaxNode root = (await home.Document.WithText(SourceText.From(text)).GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return root.ReplaceNodes(SyntaxGenerator.GetGenerator(home.Document).GetMembers(root), (_, member) => Mark(member));
    }

    /// <summary>Puts types behind the outermost of the home's, or behind all code where there is none.</summary>
    public void InsertTypes(IReadOnlyCollection<string> types, DocumentEditor editor)
    {
        SyntaxNode? outermost = LanguageSyntax.FindOutermostType(home.Declaration);
        string blankLine = outermost is null ? "\n" : TypeBlock.BlankLineAfter(outermost);
        SyntaxNode[] added = [.. types.Select((type, position) => Parse((position == 0 ? blankLine : "\n") + type + "\n"))];
        if (outermost is not null)
        {
            TypeBlock.InsertAfter(outermost, added, editor);
        }
        else
        {
            editor.ReplaceNode(editor.OriginalRoot, (current, generator) => generator.AddMembers(current, added));
        }
    }

    /// <summary>Puts the import behind the last member of the home.</summary>
    public void InsertMember(NewImport import, DocumentEditor editor)
    {
        SyntaxNode declaration = home.Declaration!;
        SyntaxNode member = Parse((TypeBlock.HasMembers(declaration, editor.Generator) ? "\n" : "") + WriteMember(import) + "\n");
        editor.ReplaceNode(declaration, (current, generator) => TypeBlock.AddMember(current, member, generator));
        if (import.IsLibraryImport)
        {
            TypeBlock.MakePartial(declaration, editor);
        }
    }

    /// <summary>A type, or a member of one.</summary>
    private SyntaxNode Parse(string text) =>
        Mark(_isCSharp ? SyntaxFactory.ParseMemberDeclaration(text, options: home.Document.Project.ParseOptions)! : VisualBasicSyntax.ParseMember(text));

    /// <summary>In Visual Basic, the workspace's own import adder fails round an import.</summary>
    private SyntaxNode Mark(SyntaxNode node)
    {
        bool importsNames = _isCSharp ? !WritesInFull() : LanguageSyntax.IsEnum(node);
        SyntaxNode marked = node.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        return importsNames ? marked.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation) : marked;
    }

    /// <summary>Where the imports of the type are written in full, so is the new code.</summary>
    private bool WritesInFull() => home is { Type: not null, Declaration: { } declaration }
        && declaration.DescendantNodes().Any(node => node is AttributeSyntax { Name: QualifiedNameSyntax { Left: var space } } && space.GetLastToken().ValueText == "InteropServices");

    private string WriteMember(NewImport import)
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
        string type = parameter.Role == ParameterRole.Flags && import.Flags is { } flags ? flags.TypeName : parameter.Type switch
        {
            NativeType.String => Choose("string", "String"),
            NativeType.UInt32 => Choose("uint", "UInteger"),
            _ => Global + "System.IntPtr",
        };
        return _isCSharp ? $"{type} {parameter.Name}" : $"{parameter.Name} As {type}";
    }

    private string Choose(string inCSharp, string inVisualBasic) => _isCSharp ? inCSharp : inVisualBasic;
}
