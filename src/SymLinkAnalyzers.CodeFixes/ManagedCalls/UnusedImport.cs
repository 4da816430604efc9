using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.ManagedCalls;

/// <summary>Removes an import with its last call, and the enum of its flags with its last use, where nobody else can see them.</summary>
internal static class UnusedImport
{
    /// <summary>The plan, and the clearing up after it.</summary>
    /// <param name="plan">Makes something else of the call.</param>
    /// <param name="call">The call of the import.</param>
    /// <param name="keepsFlags">Whether the new code has the flags in it.</param>
    /// <param name="context">The place.</param>
    public static FixPlan RemoveAfter(FixPlan plan, NativeCall call, bool keepsFlags, FixContext context) => plan with
    {
        EditAsync = async (edits, cancellationToken) =>
        {
            await plan.EditAsync(edits, cancellationToken).ConfigureAwait(false);
            RemoveWithCall(call, keepsFlags, context, edits);
        },
    };

    /// <summary>When all fixes of the run have made something else of their calls, the import goes if none is left.</summary>
    private static void RemoveWithCall(NativeCall call, bool keepsFlags, FixContext context, SolutionEdits edits)
    {
        SyntaxNode invocation = call.Invocation.Syntax;
        edits.TryRecord(new RemovedCall(invocation.SyntaxTree.FilePath, PlaceOf(invocation)));
        if (!keepsFlags)
        {
            edits.TryRecord(new RemovedFlags(invocation.SyntaxTree.FilePath, PlaceOf(invocation)));
        }

        if (context.FindSyntax(call.Declaration) is { } import && edits.TryRecord(new CalledImport(import.SyntaxTree.FilePath, import.SpanStart)))
        {
            edits.AddAfterwards(cancellationToken => RemoveAsync(call.Declaration, context with { CancellationToken = cancellationToken }, edits));
        }
    }

    /// <summary>Whether the import may go where nothing uses it: nobody else can see it, and nothing but the declaration stands there.</summary>
    public static bool MayGo(NativeDeclaration declaration, FixContext context) =>
        declaration.Form is ImportForm.DllImport or ImportForm.LibraryImport or ImportForm.Declare
        && context.FindSyntax(declaration) is { } import
        && MayEdit(import, context)
        && IsOursAlone(declaration.Method, context.Solution);

    /// <summary>Removes the import if nothing uses it, the enum of its flags, and what held nothing else.</summary>
    public static async Task RemoveAsync(NativeDeclaration declaration, FixContext context, SolutionEdits edits)
    {
        if (!MayGo(declaration, context)
            || context.FindSyntax(declaration) is not { } import
            || !await AreAllAsync(declaration.Method, mention => IsRemoved(mention, edits), context).ConfigureAwait(false)
            || !await TryRemoveAsync(import, declaration.Method.Name, context, edits).ConfigureAwait(false))
        {
            return;
        }

        int index = declaration.Function.IndexOf(ParameterRole.Flags);
        if (index >= 0 && index < declaration.Method.Parameters.Length && declaration.Method.Parameters[index].Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } flags)
        {
            await RemoveFlagsAsync(flags, import, context, edits).ConfigureAwait(false);
        }

        RemoveAfterwardsIfEmpty(declaration.Method.ContainingType, context, edits);
    }

    private static async Task RemoveFlagsAsync(INamedTypeSymbol flags, SyntaxNode import, FixContext context, SolutionEdits edits)
    {
        if (flags.DeclaringSyntaxReferences is not { Length: 1 } references || !IsOursAlone(flags, context.Solution))
        {
            return;
        }

        SyntaxNode whole = await GetWholeAsync(references[0], context).ConfigureAwait(false);
        foreach (ISymbol symbol in flags.GetMembers().Where(member => member is IFieldSymbol { IsImplicitlyDeclared: false }).Append(flags))
        {
            if (!await AreAllAsync(symbol, mention => IsWithin(mention, import) || IsWithin(mention, whole) || AreFlagsRemoved(mention, edits), context).ConfigureAwait(false))
            {
                return;
            }
        }

        if (await TryRemoveAsync(whole, flags.Name, context, edits).ConfigureAwait(false))
        {
            RemoveAfterwardsIfEmpty(flags.ContainingType, context, edits);
        }
    }

    /// <summary>With its last member goes a class or module that was there for the imports alone; what else goes of it may still be to come.</summary>
    private static void RemoveAfterwardsIfEmpty(INamedTypeSymbol? type, FixContext context, SolutionEdits edits)
    {
        if (type is { DeclaringSyntaxReferences.Length: 1, Interfaces.IsEmpty: true } && (type.IsStatic || type.TypeKind == TypeKind.Module))
        {
            edits.AddAfterwards(cancellationToken => RemoveIfEmptyAsync(type, context with { CancellationToken = cancellationToken }, edits));
        }
    }

    private static async Task RemoveIfEmptyAsync(INamedTypeSymbol type, FixContext context, SolutionEdits edits)
    {
        List<Mention> imports = [];
        SyntaxNode whole = await GetWholeAsync(type.DeclaringSyntaxReferences[0], context).ConfigureAwait(false);
        if (type.GetMembers().All(member => member.IsImplicitlyDeclared || IsRemovedMember(member))
            && IsOursAlone(type, context.Solution)
            && await AreAllAsync(type, IsGone, context).ConfigureAwait(false)
            && await CanRemoveAsync(whole, type.Name, context).ConfigureAwait(false)
            && edits.TryRecord(RemovedMember.Of(whole)))
        {
            await RemoveAsync(whole, context, edits).ConfigureAwait(false);
            foreach (Mention import in imports)
            {
                StatementRemoval.Remove(import.Name.FirstAncestorOrSelf<UsingDirectiveSyntax>()!, await edits.GetEditorAsync(import.Document.Id, context.CancellationToken).ConfigureAwait(false));
            }

            RemoveAfterwardsIfEmpty(type.ContainingType, context, edits);
        }

        // That of Visual Basic is the first line of the member.
        bool IsRemovedMember(ISymbol member) => member.DeclaringSyntaxReferences.All(reference => edits.IsRecorded(new RemovedMember(reference.SyntaxTree.FilePath, reference.Span.Start)));

        bool IsGone(Mention mention)
        {
            if (mention.Name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null })
            {
                imports.Add(mention);
                return true;
            }

            // The whole file starts where its first member does.
            return mention.Name.Ancestors().Any(outer => edits.IsRecorded(new RemovedCall(outer.SyntaxTree.FilePath, PlaceOf(outer))))
                || mention.Name.Ancestors().Any(outer => outer.Parent is not null && edits.IsRecorded(RemovedMember.Of(outer)));
        }
    }

    private static async Task<SyntaxNode> GetWholeAsync(SyntaxReference reference, FixContext context)
    {
        SyntaxNode first = await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
        return LanguageSyntax.FindType(first) ?? first;
    }

    /// <summary>The name that is called; it stands last in what is called.</summary>
    private static int PlaceOf(SyntaxNode invocation) => invocation.ChildNodes().FirstOrDefault()?.GetLastToken().SpanStart ?? -1;

    private static bool IsRemoved(Mention mention, SolutionEdits edits) =>
        edits.IsRecorded(new RemovedCall(mention.Name.SyntaxTree.FilePath, mention.Name.GetLastToken().SpanStart));

    private static bool AreFlagsRemoved(Mention mention, SolutionEdits edits) =>
        mention.Name.Ancestors().Any(outer => edits.IsRecorded(new RemovedFlags(outer.SyntaxTree.FilePath, PlaceOf(outer))));

    /// <summary>The same file may be part of several projects.</summary>
    private static bool IsWithin(Mention mention, SyntaxNode node) =>
        mention.Name.SyntaxTree.FilePath == node.SyntaxTree.FilePath && node.FullSpan.Contains(mention.Name.Span);

    private static async Task<bool> AreAllAsync(ISymbol symbol, Func<Mention, bool> isGone, FixContext context) =>
        (await context.FindMentionsAsync(symbol, SearchScope.Solution).ConfigureAwait(false)).All(isGone);

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

    /// <summary>False if the declaration must not change, another fix changes it, or code that this build leaves out may use it.</summary>
    private static async Task<bool> TryRemoveAsync(SyntaxNode declaration, string name, FixContext context, SolutionEdits edits)
    {
        if (!await CanRemoveAsync(declaration, name, context).ConfigureAwait(false)
            || context.Solution.GetDocument(declaration.SyntaxTree) is not { } document
            || !edits.TryClaim([new EditPlace(document.Id, declaration)]))
        {
            return false;
        }

        edits.TryRecord(RemovedMember.Of(declaration));
        await RemoveAsync(declaration, context, edits).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> CanRemoveAsync(SyntaxNode declaration, string name, FixContext context) =>
        MayEdit(declaration, context)
        && !await IsInDisabledTextAsync(name, context.Solution.GetDocument(declaration.SyntaxTree)!.Project, context.CancellationToken).ConfigureAwait(false);

    private static bool MayEdit(SyntaxNode declaration, FixContext context) =>
        context.Solution.GetDocument(declaration.SyntaxTree) is { } document
        && !GeneratedFile.Is(document, declaration.SyntaxTree)
        && !IsSharedWithOthers(document)
        && (!declaration.ContainsDirectives || declaration.DescendantTrivia().All(trivia => !trivia.IsDirective || IsRegion(trivia)));

    /// <summary>Whether another assembly is made of the file too: its uses of what stands there are not those of this one.</summary>
    private static bool IsSharedWithOthers(Document document) =>
        document.GetLinkedDocumentIds().Any(linked => document.Project.Solution.GetProject(linked.ProjectId)?.AssemblyName != document.Project.AssemblyName);

    private static async Task RemoveAsync(SyntaxNode declaration, FixContext context, SolutionEdits edits)
    {
        DocumentId document = context.Solution.GetDocument(declaration.SyntaxTree)!.Id;
        DocumentEditor editor = await edits.GetEditorAsync(document, context.CancellationToken).ConfigureAwait(false);
        if (FindNextOfFirst(declaration, edits) is { } next)
        {
            editor.ReplaceNode(next, (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia().SkipWhile(trivia => string.IsNullOrWhiteSpace(trivia.ToFullString()) && trivia.ToFullString().IndexOf('\n') >= 0)));
        }

        editor.ReplaceNode(declaration, (current, _) => current.WithLeadingTrivia(KeepAbove(current)));
        editor.RemoveNode(declaration, SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
        edits.RemoveIfEmpty(document);
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

        bool IsGone(SyntaxNode member) => edits.IsRecorded(RemovedMember.Of(member));
    }

    /// <summary>Code between directives that this build leaves out.</summary>
    private static async Task<bool> IsInDisabledTextAsync(string name, Project project, CancellationToken cancellationToken)
    {
        foreach (Document document in project.Documents)
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text.IndexOf("#if", StringComparison.OrdinalIgnoreCase) < 0 || text.IndexOf(name, StringComparison.OrdinalIgnoreCase) < 0)
            {
                continue;
            }

            SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.DescendantTrivia().Any(trivia => !trivia.HasStructure && IsCode(trivia.ToFullString()) && trivia.ToFullString().IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0) == true)
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

    private static bool IsCode(string trivia) => !trivia.StartsWith("/", StringComparison.Ordinal) && !trivia.StartsWith("'", StringComparison.Ordinal);
}

/// <summary>A call that is gone after the run.</summary>
/// <param name="File">Its file, in however many projects.</param>
/// <param name="Name">Where the name of what it called stood.</param>
internal sealed record RemovedCall(string File, int Name) : EditRecord;

/// <summary>The flags of such a call, where nothing of them is left.</summary>
/// <inheritdoc cref="RemovedCall"/>
internal sealed record RemovedFlags(string File, int Name) : EditRecord;

/// <summary>A member that is gone after the run.</summary>
internal sealed record RemovedMember(string File, int Start) : EditRecord
{
    public static RemovedMember Of(SyntaxNode member) => new(member.SyntaxTree.FilePath, member.SpanStart);
}

/// <summary>An import that the run has to look at.</summary>
internal sealed record CalledImport(string File, int Start) : EditRecord;
