using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Syntax;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Turns text into code of a project, marked to be laid out and to have its names shortened where it is put.</summary>
/// <param name="home">Where it is put.</param>
internal sealed class InsertedCode(ImportHome home)
{
    private readonly SyntaxGenerator _generator = SyntaxGenerator.GetGenerator(home.Document);

    private bool IsCSharp => home.Document.Project.Language == LanguageNames.CSharp;

    public async Task<SyntaxNode> ParseFileAsync(string text, CancellationToken cancellationToken)
    {
        SyntaxNode root = await ParseAsync(text, cancellationToken).ConfigureAwait(false);
        return IsCSharp ? Mark(root) : MarkInVisualBasic(root);
    }

    public async Task<SyntaxNode> ParseTypeAsync(string type, CancellationToken cancellationToken)
    {
        SyntaxNode root = await ParseAsync(type, cancellationToken).ConfigureAwait(false);
        return IsCSharp ? Mark(_generator.GetMembers(root)[0]) : _generator.GetMembers(MarkInVisualBasic(root))[0];
    }

    /// <summary>A type with nothing but the member in it.</summary>
    public async Task<SyntaxNode> ParseHolderAsync(string member, CancellationToken cancellationToken)
    {
        SyntaxNode root = await ParseAsync(IsCSharp ? $"class Holder\n{{\n{member}}}\n" : $"Module Holder\n{member}End Module\n", cancellationToken).ConfigureAwait(false);
        SyntaxNode holder = root.ChildNodes().First();
        SyntaxNode parsed = MemberOf(holder);
        return holder.ReplaceNode(parsed, IsCSharp ? Mark(parsed) : parsed.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));
    }

    public SyntaxNode MemberOf(SyntaxNode holder) => IsCSharp ? _generator.GetMembers(holder)[0] : holder.ChildNodes().ElementAt(1);

    /// <summary>By the language, the version and the symbols of the project.</summary>
    private async Task<SyntaxNode> ParseAsync(string text, CancellationToken cancellationToken) =>
        (await home.Document.WithText(SourceText.From(text)).GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;

    private SyntaxNode Mark(SyntaxNode node) => WritesInFull()
        ? node.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation)
        : node.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation, Formatter.Annotation);

    /// <summary>Enums have their namespaces imported as elsewhere; round an import the workspace's own import adder fails.</summary>
    private SyntaxNode MarkInVisualBasic(SyntaxNode root)
    {
        SyntaxNode[] enums = [.. root.DescendantNodes().Where(LanguageSyntax.IsEnumBlock)];
        root = root.ReplaceNodes(enums, (_, current) => current.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation));
        SyntaxNode[] types = [.. _generator.GetMembers(root)];
        return root.ReplaceNodes(types, (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));
    }

    /// <summary>Where the imports of the type are written in full, so is the new code.</summary>
    private bool WritesInFull() => home is { IsNew: false, Declaration: { } declaration }
        && declaration.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => attribute.Name.ToString().Contains("InteropServices."));
}

/// <summary>The whole of a type's declaration, and its members; the generator does not know Visual Basic's modules.</summary>
internal static class TypeBlock
{
    /// <summary>What a symbol refers to is the first line in Visual Basic.</summary>
    public static SyntaxNode Of(SyntaxNode declaration) =>
        LanguageSyntax.IsTypeStatement(declaration) && declaration.Parent is { } block ? block : declaration;

    public static bool HasMembers(SyntaxNode block, SyntaxGenerator generator) => LanguageSyntax.IsModule(block) ? block.ChildNodes().Count() > 2 : generator.GetMembers(block).Count > 0;

    /// <param name="block">The type.</param>
    /// <param name="member">What goes behind its last member.</param>
    /// <param name="holder">A module that holds nothing but the member.</param>
    /// <param name="generator">The language's generator.</param>
    public static SyntaxNode AddMember(SyntaxNode block, SyntaxNode member, SyntaxNode holder, SyntaxGenerator generator)
    {
        if (!LanguageSyntax.IsModule(block))
        {
            return generator.AddMembers(block, member);
        }

        SyntaxNode[] parts = [.. block.ChildNodes()];
        if (parts.Length > 2)
        {
            return block.InsertNodesAfter(parts[parts.Length - 2], [member]);
        }

        SyntaxNode[] held = [.. holder.ChildNodes()];
        return holder.ReplaceNodes([held[0], held[held.Length - 1]], (original, _) => original == held[0] ? parts[0] : parts[parts.Length - 1]);
    }

    /// <summary>As a change of what contains them: the editor's own insertion fails in Visual Basic behind what begins a file.</summary>
    public static void InsertAfter(SyntaxNode type, IReadOnlyList<SyntaxNode> added, DocumentEditor editor)
    {
        if (type.Parent is { } container)
        {
            int index = editor.Generator.GetMembers(container).TakeWhile(member => member != type).Count() + 1;
            editor.ReplaceNode(container, (current, generator) => generator.InsertMembers(current, Math.Min(index, generator.GetMembers(current).Count), added));
        }
    }

    /// <summary>What ends in no line end is the last of its file.</summary>
    public static string BlankLineAfter(SyntaxNode type) => type.GetTrailingTrivia().ToFullString().Contains("\n") ? "\n" : "\n\n";
}
