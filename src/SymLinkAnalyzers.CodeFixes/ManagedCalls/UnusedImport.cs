using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Removes an import with its last call, and the enum of its flags with its last use, where nobody else can see them.</summary>
internal static class UnusedImport
{
    /// <summary>The plan, and the clearing up after it: when all fixes of the run have made something else of their calls, the import goes if none is left.</summary>
    /// <param name="plan">Makes something else of the call.</param>
    /// <param name="call">The call of the import.</param>
    /// <param name="keepsFlags">Whether the new code has the flags in it.</param>
    /// <param name="context">The place.</param>
    public static FixPlan RemoveAfter(FixPlan plan, NativeCall call, bool keepsFlags, FixContext context) => plan with
    {
        EditAsync = async (edits, cancellationToken) =>
        {
            await plan.EditAsync(edits, cancellationToken).ConfigureAwait(false);
            edits.RecordGone(LanguageSyntax.CalleeOf(call.Invocation.Syntax));
            if (!keepsFlags && call.FindArgument(ParameterRole.Flags) is { } argument && WrittenArgument.Find(argument, call.Invocation) is { } flags)
            {
                edits.RecordGone(flags);
                foreach (ILocalReferenceOperation reference in argument.Value.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
                {
                    NeedlessLocal.Find(reference.Local, call.Member.Variables)
                        ?.Remove(edits, await edits.GetEditorAsync(context.Document.Id, cancellationToken).ConfigureAwait(false), context.Document.Id);
                }
            }

            if (FindSyntax(call.Declaration, context) is { } import && edits.TryRecord(new CalledImport(import.SyntaxTree.FilePath, import.SpanStart)))
            {
                edits.AddAfterwards(token => RemoveAsync(call.Declaration, context with { CancellationToken = token }, edits));
            }
        },
    };

    /// <summary>Whether the import may go where nothing uses it.</summary>
    public static bool MayGo(NativeDeclaration declaration, FixContext context) =>
        FindSyntax(declaration, context) is { } import && MayGo(declaration.Method, import, context);

    /// <summary>Removes the import if nothing uses it, the enum of its flags, and what held nothing else.</summary>
    public static async Task RemoveAsync(NativeDeclaration declaration, FixContext context, SolutionEdits edits)
    {
        if (FindSyntax(declaration, context) is { } import
            && await TryRemoveAsync(declaration.Method, import, context, edits).ConfigureAwait(false)
            && declaration.FindParameter(ParameterRole.Flags) is { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } flags })
        {
            await TryRemoveTypeAsync(flags, context, edits).ConfigureAwait(false);
        }
    }

    private static SyntaxNode? FindSyntax(NativeDeclaration declaration, FixContext context) =>
        declaration.Form is ImportForm.DllImport or ImportForm.LibraryImport or ImportForm.Declare ? context.FindSyntax(declaration) : null;

    private static async Task TryRemoveTypeAsync(INamedTypeSymbol type, FixContext context, SolutionEdits edits)
    {
        if (type.DeclaringSyntaxReferences is { Length: 1 } references)
        {
            SyntaxNode syntax = await references[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
            await TryRemoveAsync(type, LanguageSyntax.FindType(syntax) ?? syntax, context, edits).ConfigureAwait(false);
        }
    }

    /// <summary>Removes a declaration that nothing names but code that is gone; then the class or module that held nothing else.</summary>
    /// <param name="symbol">An import, an enum, or an empty type.</param>
    /// <param name="whole">Its declaration.</param>
    /// <param name="context">The place.</param>
    /// <param name="edits">The edits of the run.</param>
    private static async Task<bool> TryRemoveAsync(ISymbol symbol, SyntaxNode whole, FixContext context, SolutionEdits edits)
    {
        if (edits.IsGone(whole.SyntaxTree.FilePath, whole.Span)
            || !MayGo(symbol, whole, context)
            || await FindUsingsAsync(symbol, whole, context, edits).ConfigureAwait(false) is not { } usings)
        {
            return false;
        }

        // The members of a class were claimed when they went.
        Document document = context.Solution.GetDocument(whole.SyntaxTree)!;
        if (await IsInDisabledTextAsync(symbol.Name, document.Project, context.CancellationToken).ConfigureAwait(false)
            || (symbol is IMethodSymbol or INamedTypeSymbol { TypeKind: TypeKind.Enum } && !edits.TryClaim([new EditPlace(document.Id, whole)])))
        {
            return false;
        }

        edits.RecordGone(whole);
        Remove(whole, await edits.GetEditorAsync(document.Id, context.CancellationToken).ConfigureAwait(false), edits);
        edits.RemoveIfEmpty(document.Id);
        foreach (KeyValuePair<SyntaxNode, DocumentId> directive in usings)
        {
            edits.RecordGone(directive.Key);
            StatementRemoval.Remove(directive.Key, await edits.GetEditorAsync(directive.Value, context.CancellationToken).ConfigureAwait(false));
        }

        // What else goes of the type may still be to come.
        if (symbol.ContainingType is { Interfaces.IsEmpty: true } type && (type.IsStatic || type.TypeKind == TypeKind.Module))
        {
            edits.AddAfterwards(token => type.GetMembers().All(IsGone) ? TryRemoveTypeAsync(type, context with { CancellationToken = token }, edits) : Task.CompletedTask);
        }

        return true;

        bool IsGone(ISymbol member) => member.IsImplicitlyDeclared || member.DeclaringSyntaxReferences.All(reference => edits.IsGone(reference.SyntaxTree.FilePath, reference.Span));
    }

    /// <summary>The usings of a type that is to go, with their files; null where other code names it, or a member of an enum.</summary>
    private static async Task<Dictionary<SyntaxNode, DocumentId>?> FindUsingsAsync(ISymbol symbol, SyntaxNode whole, FixContext context, SolutionEdits edits)
    {
        IEnumerable<ISymbol> members = symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } flags ? flags.GetMembers().Where(member => member is IFieldSymbol { IsImplicitlyDeclared: false }) : [];
        Dictionary<SyntaxNode, DocumentId> usings = [];
        foreach (ISymbol named in members.Append(symbol))
        {
            foreach (Mention mention in await context.FindMentionsAsync(named, SearchScope.Solution).ConfigureAwait(false))
            {
                if (edits.IsGone(mention.Name.SyntaxTree.FilePath, mention.Name.Span) || IsWithin(mention, whole))
                {
                    continue;
                }

                if (mention.Name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not { Alias: null } directive || GeneratedFile.Is(mention.Document, directive.SyntaxTree))
                {
                    return null;
                }

                usings[directive] = mention.Document.Id;
            }
        }

        return usings;
    }

    /// <summary>The same file may be part of several projects.</summary>
    private static bool IsWithin(Mention mention, SyntaxNode node) =>
        mention.Name.SyntaxTree.FilePath == node.SyntaxTree.FilePath && node.FullSpan.Contains(mention.Name.Span);

    /// <summary>Whether a declaration may go where nothing uses it: nobody else can see it, and nothing but the declaration stands there.</summary>
    private static bool MayGo(ISymbol symbol, SyntaxNode whole, FixContext context) => IsOursAlone(symbol, context.Solution) && MayEdit(whole, context);

    /// <summary>Whether no code outside the solution can name it.</summary>
    private static bool IsOursAlone(ISymbol symbol, Solution solution)
    {
        bool isInternal = false;
        for (ISymbol? outer = symbol; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility == Accessibility.Private)
            {
                return true;
            }

            isInternal |= outer.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal;
        }

        return isInternal && symbol.ContainingAssembly.GetAttributes().All(attribute =>
            attribute.AttributeClass?.Name != "InternalsVisibleToAttribute"
            || (attribute.ConstructorArguments is { Length: > 0 } arguments
                && arguments[0].Value is string friend
                && solution.Projects.Any(project => project.AssemblyName == friend.Split(',')[0].Trim())));
    }

    private static bool MayEdit(SyntaxNode declaration, FixContext context) =>
        context.Solution.GetDocument(declaration.SyntaxTree) is { } document
        && !GeneratedFile.Is(document, declaration.SyntaxTree)
        && !IsSharedWithOthers(document)
        && (!declaration.ContainsDirectives || declaration.DescendantTrivia().All(trivia => !trivia.IsDirective || IsRegion(trivia)));

    /// <summary>Whether another assembly is made of the file too: its uses of what stands there are not those of this one.</summary>
    private static bool IsSharedWithOthers(Document document) =>
        document.GetLinkedDocumentIds().Any(linked => document.Project.Solution.GetProject(linked.ProjectId)?.AssemblyName != document.Project.AssemblyName);

    private static void Remove(SyntaxNode declaration, DocumentEditor editor, SolutionEdits edits)
    {
        if (FindNextOfFirst(declaration, edits) is { } next)
        {
            editor.ReplaceNode(next, (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia().SkipWhile(trivia => string.IsNullOrWhiteSpace(trivia.ToFullString()) && trivia.ToFullString().IndexOf('\n') >= 0)));
        }

        editor.ReplaceNode(declaration, (current, _) => current.WithLeadingTrivia(KeepAbove(current)));
        editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>What stays of that which stands above a member: the line where a region begins or ends, and the head of a file.</summary>
    private static IEnumerable<SyntaxTrivia> KeepAbove(SyntaxNode member)
    {
        SyntaxTriviaList above = member.GetLeadingTrivia();
        return above.Any(IsRegion) ? above.Reverse().SkipWhile(trivia => !IsRegion(trivia)).Reverse()
            : member.GetFirstToken().GetPreviousToken() == default ? above.TakeWhile(trivia => !IsDocumentation(trivia))
            : [];
    }

    /// <summary>The member that comes first in its type when this one is gone too, and then has no blank line above it; or null.</summary>
    private static SyntaxNode? FindNextOfFirst(SyntaxNode declaration, SolutionEdits edits)
    {
        SyntaxNode[] members = [.. declaration.Parent switch
        {
            TypeDeclarationSyntax type => type.Members,
            { } block when LanguageSyntax.IsType(block) => block.ChildNodes().Skip(1),
            _ => Enumerable.Empty<SyntaxNode>(),
        }];
        int index = Array.IndexOf(members, declaration);
        return index >= 0 && members.Take(index).All(IsGone) ? members.Skip(index + 1).FirstOrDefault(member => !IsGone(member)) : null;

        bool IsGone(SyntaxNode member) => edits.IsGone(member.SyntaxTree.FilePath, member.Span);
    }

    /// <summary>Whether code between directives that this build leaves out may name what the project declares: its own, or that of a project which sees it.</summary>
    private static async Task<bool> IsInDisabledTextAsync(string name, Project declaring, CancellationToken cancellationToken)
    {
        Solution solution = declaring.Solution;
        ProjectDependencyGraph graph = solution.GetProjectDependencyGraph();
        IEnumerable<Project> targets = solution.Projects.Where(project => project.AssemblyName == declaring.AssemblyName);
        HashSet<ProjectId> projects = [.. targets.SelectMany(target => graph.GetProjectsThatTransitivelyDependOnThisProject(target.Id).Append(target.Id))];
        var mention = new Regex($@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase);
        foreach (Document document in projects.SelectMany(project => solution.GetProject(project)!.Documents))
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (Regex.IsMatch(text, @"#\s*if", RegexOptions.IgnoreCase)
                && mention.IsMatch(text)
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.DescendantTrivia().Any(trivia => LanguageSyntax.IsDisabledText(trivia, root) && mention.IsMatch(trivia.ToFullString())))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where no documentation is written, the compiler reads a doc comment as an ordinary one.</summary>
    private static bool IsDocumentation(SyntaxTrivia trivia) =>
        trivia.ToFullString() is var text && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("'''", StringComparison.Ordinal));

    private static bool IsRegion(SyntaxTrivia trivia) => Regex.IsMatch(trivia.ToFullString(), "^# *(end *)?region", RegexOptions.IgnoreCase);
}

/// <summary>An import that the run has to look at.</summary>
internal sealed record CalledImport(string File, int Start) : EditRecord;
