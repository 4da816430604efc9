using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>The edits of one or many fixes to one solution. No two of them touch the same code.</summary>
internal sealed class SolutionEdits(Solution solution)
{
    private readonly SolutionEditor _editor = new(solution);
    private readonly Dictionary<DocumentId, List<TextSpan>> _claimed = [];
    private readonly HashSet<EditRecord> _records = [];
    private readonly Dictionary<string, List<TextSpan>> _gone = [];
    private readonly Dictionary<EditPlace, int> _removedMentions = [];
    private readonly List<Func<CancellationToken, Task>> _afterwards = [];
    private readonly HashSet<DocumentId> _emptied = [];
    private readonly HashSet<ProjectId> _unsafeProjects = [];
    private readonly List<NewDocument> _newDocuments = [];

    /// <summary>The solution after all that is added to its edits.</summary>
    public static async Task<Solution> RunAsync(Solution solution, Func<SolutionEdits, CancellationToken, Task> addAsync, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        await addAsync(edits, cancellationToken).ConfigureAwait(false);
        return await edits.GetChangedSolutionAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<DocumentEditor> GetEditorAsync(DocumentId document, CancellationToken cancellationToken) =>
        _editor.GetDocumentEditorAsync(document, cancellationToken);

    /// <summary>Reserves all the places for one fix, or none of them when another fix changes one already.</summary>
    public bool TryClaim(IReadOnlyCollection<EditPlace> places)
    {
        foreach (EditPlace place in places)
        {
            if (_claimed.TryGetValue(place.Document, out List<TextSpan>? spans) && spans.Exists(span => span.OverlapsWith(place.Node.Span)))
            {
                return false;
            }
        }

        foreach (EditPlace place in places)
        {
            if (!_claimed.TryGetValue(place.Document, out List<TextSpan>? spans))
            {
                _claimed.Add(place.Document, spans = []);
            }

            spans.Add(place.Node.Span);
        }

        return true;
    }

    /// <summary>Adds a using or Imports to a file, once. For code round which the workspace's own import adder fails, such as Visual Basic's return attributes.</summary>
    public async Task AddUsingAsync(DocumentId document, string namespaceName, CancellationToken cancellationToken)
    {
        if (TryRecord(new AddedNamespace(document, namespaceName)))
        {
            DocumentEditor editor = await GetEditorAsync(document, cancellationToken).ConfigureAwait(false);
            SyntaxNode root = editor.OriginalRoot;
            if (!editor.Generator.GetNamespaceImports(root).Any(import => import.DescendantNodes().Any(name => name.ToString() == namespaceName)))
            {
                editor.ReplaceNode(root, (current, generator) =>
                    generator.AddNamespaceImports(current, generator.NamespaceImportDeclaration(namespaceName)));
            }
        }
    }

    /// <summary>True the first time, so that of several fixes which need an edit only one makes it.</summary>
    public bool TryRecord(EditRecord edit) => _records.Add(edit);

    public bool IsRecorded(EditRecord edit) => _records.Contains(edit);

    /// <summary>Says that nothing is left of the code after the run, in however many projects its file is.</summary>
    public void RecordGone(SyntaxNode code)
    {
        if (!_gone.TryGetValue(code.SyntaxTree.FilePath, out List<TextSpan>? spans))
        {
            _gone.Add(code.SyntaxTree.FilePath, spans = []);
        }

        spans.Add(code.FullSpan);
    }

    public bool IsGone(string file, TextSpan span) => _gone.TryGetValue(file, out List<TextSpan>? spans) && spans.Exists(gone => gone.Contains(span));

    /// <summary>Sets AllowUnsafeBlocks in the C# projects that compile a file, which the code that is generated for a LibraryImport needs.</summary>
    public void AllowUnsafeCode(Document document) =>
        _unsafeProjects.UnionWith(document.GetLinkedDocumentIds().Select(linked => linked.ProjectId).Append(document.Project.Id));

    /// <summary>Adds a file beside another, which it looks like.</summary>
    /// <param name="model">The file that it is added for.</param>
    /// <param name="name">Its name without extension; numbered where there is one of that name.</param>
    /// <param name="root">What stands in it.</param>
    public void AddDocument(Document model, string name, SyntaxNode root)
    {
        string extension = model.Project.Language == LanguageNames.CSharp ? ".cs" : ".vb";
        IEnumerable<(string Name, IReadOnlyList<string> Folders)> taken = model.Project.Documents
            .Select(document => (document.Name, document.Folders))
            .Concat(_newDocuments.Where(added => added.Model.Project.Id == model.Project.Id).Select(added => (added.Name, added.Model.Folders)));
        string free = FreeName.Find(name, wanted => taken.Any(file =>
            string.Equals(file.Name, wanted + extension, StringComparison.OrdinalIgnoreCase) && file.Folders.SequenceEqual(model.Folders)));
        _newDocuments.Add(new NewDocument(DocumentId.CreateNewId(model.Project.Id), free + extension, model, root));
    }

    /// <summary>How many mentions of what is declared there have been removed, this one included.</summary>
    public int CountRemovedMention(EditPlace declaration)
    {
        _removedMentions.TryGetValue(declaration, out int before);
        return _removedMentions[declaration] = before + 1;
    }

    /// <summary>Adds edits that depend on those of all other fixes, and that may add more of their kind.</summary>
    public void AddAfterwards(Func<CancellationToken, Task> edit) => _afterwards.Add(edit);

    /// <summary>Removes the file if nothing is left in it.</summary>
    public void RemoveIfEmpty(DocumentId document) => _emptied.Add(document);

    private async Task<Solution> GetChangedSolutionAsync(CancellationToken cancellationToken)
    {
        for (int next = 0; next < _afterwards.Count; next++)
        {
            await _afterwards[next](cancellationToken).ConfigureAwait(false);
        }

        Solution changed = _editor.GetChangedSolution();
        foreach (DocumentId emptied in _emptied)
        {
            // dotnet format breaks off where a file goes that its project lists by a pattern.
            if (solution.Workspace.Kind != WorkspaceKind.MSBuild
                && changed.GetDocument(emptied) is { } document
                && await EmptyFile.IsAsync(document, cancellationToken).ConfigureAwait(false)
                && !await EmptyFile.HoldsNamespaceAsync(document, cancellationToken).ConfigureAwait(false))
            {
                changed = document.GetLinkedDocumentIds().Add(emptied).Aggregate(changed, (solution, id) => solution.RemoveDocument(id));
            }
        }

        foreach (ProjectId project in _unsafeProjects)
        {
            if (changed.GetProject(project)?.CompilationOptions is CSharpCompilationOptions { AllowUnsafe: false } options)
            {
                changed = changed.WithProjectCompilationOptions(project, options.WithAllowUnsafe(true));
            }
        }

        foreach (NewDocument added in _newDocuments)
        {
            changed = changed.AddDocument(added.Id, added.Name, added.Root, added.Model.Folders);
        }

        return await DocumentCleanup.CleanAsync(solution, changed, _newDocuments, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>An edit of a run that its other fixes have to know of, to make it no second time.</summary>
internal abstract record EditRecord;

/// <inheritdoc/>
internal sealed record AddedNamespace(DocumentId Document, string Name) : EditRecord;

/// <summary>A member of a type, wherever in it the fixes write it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Container">The type, by its name in full.</param>
/// <param name="Name">The name, with the parameters where there are overloads.</param>
internal sealed record AddedMember(ProjectId Project, string Container, string Name) : EditRecord;

/// <summary>A type of a project, by its name in full.</summary>
internal sealed record AddedType(ProjectId Project, string Name) : EditRecord;

/// <summary>A local of a member.</summary>
internal sealed record AddedLocal(DocumentId Document, SyntaxNode Member, string Name) : EditRecord;

/// <summary>A file that a fix adds.</summary>
/// <param name="Id">Its place in the solution.</param>
/// <param name="Name">Its name, with the extension.</param>
/// <param name="Model">The file beside it, whose tabs and line ends it has.</param>
/// <param name="Root">What stands in it.</param>
internal sealed record NewDocument(DocumentId Id, string Name, Document Model, SyntaxNode Root);

/// <summary>Recognises files that are not worth keeping: usings and namespaces, and nothing that somebody has to say.</summary>
internal static class EmptyFile
{
    public static async Task<bool> IsAsync(Document document, CancellationToken cancellationToken)
    {
        var generator = SyntaxGenerator.GetGenerator(document);
        return await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && root.DescendantTrivia().All(trivia => string.IsNullOrWhiteSpace(trivia.ToFullString()))
            && root.ChildNodes().All(child => IsUsing(child) || AreNamespaces([child]));

        // A global one serves other files.
        bool IsUsing(SyntaxNode child) => generator.GetDeclarationKind(child) == DeclarationKind.NamespaceImport && child.GetFirstToken().Text != "global";

        bool AreNamespaces(IReadOnlyList<SyntaxNode> members) =>
            members.All(member => generator.GetDeclarationKind(member) == DeclarationKind.Namespace && AreNamespaces(generator.GetMembers(member)));
    }

    /// <summary>Whether a namespace of the file stands nowhere else, and some other file names it, in a using for example.</summary>
    public static async Task<bool> HoldsNamespaceAsync(Document document, CancellationToken cancellationToken)
    {
        var generator = SyntaxGenerator.GetGenerator(document);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        string[] namespaces = [.. root?.DescendantNodes().Where(node => generator.GetDeclarationKind(node) == DeclarationKind.Namespace).Select(generator.GetName).Distinct() ?? []];
        List<string> others = [];
        foreach (Document other in namespaces.Length == 0 ? [] : document.Project.Solution.Projects.SelectMany(project => project.Documents))
        {
            if (other.FilePath != document.FilePath || (other.FilePath is null && other.Id != document.Id))
            {
                others.Add((await other.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString());
            }
        }

        return namespaces.Any(name =>
            others.Exists(text => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
            && !others.Exists(text => Regex.IsMatch(text, $@"\bnamespace\s+{Regex.Escape(name)}\b", RegexOptions.IgnoreCase)));
    }
}

/// <summary>Recognises files that a tool writes, and will write again over whatever a fix changes in them.</summary>
internal static class GeneratedFile
{
    private static readonly string[] s_endings = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".g.vb", ".g.i.vb", ".designer.vb", ".generated.vb"];

    /// <summary>By its name, or by a comment at its head.</summary>
    public static bool Is(Document document, SyntaxTree tree) =>
        IsByName(document) || tree.GetRoot().GetLeadingTrivia().Any(trivia => SaysSo(trivia.ToString()));

    private static bool IsByName(Document document) =>
        document is SourceGeneratedDocument || Array.Exists(s_endings, ending => document.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool SaysSo(string comment) =>
        comment.IndexOf("<auto-generated", StringComparison.OrdinalIgnoreCase) >= 0 || comment.IndexOf("<autogenerated", StringComparison.OrdinalIgnoreCase) >= 0;
}
