using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>The place of one diagnostic or of the cursor, and the model of what stands there.</summary>
internal sealed record FixContext(
    Document Document,
    SyntaxNode Root,
    SemanticModel Model,
    SyntaxGenerator Generator,
    MemberContextCache Members,
    MentionSearch Mentions,
    TextSpan Span,
    Diagnostic? ReportedDiagnostic,
    CancellationToken CancellationToken)
{
    /// <summary>What a fix repairs; a refactoring has none.</summary>
    public Diagnostic Diagnostic => ReportedDiagnostic ?? throw new InvalidOperationException("A refactoring repairs no diagnostic.");

    public InteropContext Interop => Members.Interop;

    public Compilation Compilation => Model.Compilation;

    public Solution Solution => Document.Project.Solution;

    /// <summary>The call that the diagnostic is about, or null.</summary>
    public NativeCall? FindCall() => OperationsAround().Select(Members.FindCall).FirstOrDefault(call => call is not null);

    /// <summary>The call of a managed API that the diagnostic is about, or null.</summary>
    public ManagedCall? FindManagedCall() =>
        OperationsAround().OfType<IInvocationOperation>().Select(FindManaged).FirstOrDefault(call => call is not null);

    /// <summary>The call, whichever API it calls.</summary>
    public LinkCall? FindLinkCall() => (LinkCall?)FindCall() ?? FindManagedCall();

    /// <summary>The member that the operation stands in.</summary>
    public MemberContext MemberOf(IOperation operation) => Members.Of(operation);

    /// <summary>The operation of that kind whose code is what is marked, or null.</summary>
    public T? FindOperation<T>()
        where T : class, IOperation => OperationsAround().OfType<T>().FirstOrDefault(operation => operation.Syntax.Span == Span);

    /// <summary>The read of the last error that is marked, or null.</summary>
    public IOperation? FindLastErrorRead() =>
        FindOperation<IOperation>() is { } operation
            ? operation.DescendantsAndSelf().FirstOrDefault(read => LastErrorRead.Is(read, Interop.Values.Types) && read.Syntax.Span == Span)
            : null;

    /// <summary>The import that the diagnostic is about, or null.</summary>
    public NativeDeclaration? FindDeclaration()
    {
        foreach (SyntaxNode node in FindNode().AncestorsAndSelf())
        {
            switch (Model.GetDeclaredSymbol(node, CancellationToken))
            {
                case IMethodSymbol method when Interop.Find(method) is { } declaration:
                    return declaration;
                case INamedTypeSymbol { TypeKind: TypeKind.Delegate } delegateType:
                    return Interop.FindBindings(delegateType).FirstOrDefault();
            }
        }

        return null;
    }

    /// <summary>
    /// A type of that name, where the place's project has it and every other project that compiles the same file too:
    /// a file shared by several target frameworks must compile for all of them.
    /// </summary>
    /// <param name="metadataName">Its name in full.</param>
    /// <param name="member">A member that it must have, or null.</param>
    /// <param name="document">Another file of the same project that is to compile everywhere, or null.</param>
    public async Task<INamedTypeSymbol?> FindTypeEverywhereAsync(string metadataName, string? member = null, Document? document = null)
    {
        foreach (DocumentId linked in (document ?? Document).GetLinkedDocumentIds())
        {
            if (Solution.GetProject(linked.ProjectId) is { } project
                && await project.GetCompilationAsync(CancellationToken).ConfigureAwait(false) is { } compilation
                && FindType(compilation, metadataName, member) is null)
            {
                return null;
            }
        }

        return FindType(Compilation, metadataName, member);
    }

    private static INamedTypeSymbol? FindType(Compilation compilation, string metadataName, string? member) =>
        compilation.GetTypeByMetadataName(metadataName) is { } type
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && (member is null || !type.GetMembers(member).IsEmpty)
            ? type
            : null;

    /// <summary>Where an import is declared: the part in the file of the place, or else the first; null for one in metadata.</summary>
    public SyntaxNode? FindSyntax(NativeDeclaration declaration)
    {
        ISymbol declared = declaration.Form == ImportForm.Delegate ? declaration.Method.ContainingType : declaration.Method;
        ImmutableArray<SyntaxReference> references = declared.DeclaringSyntaxReferences;
        SyntaxReference? reference = references.FirstOrDefault(candidate => candidate.SyntaxTree == Root.SyntaxTree) ?? references.FirstOrDefault();
        if (reference is null)
        {
            return null;
        }

        // A method's reference is its first line in Visual Basic. All else is whole, and the generator, which knows
        // neither local functions nor Declare statements, would take what contains them.
        SyntaxNode syntax = reference.GetSyntax(CancellationToken);
        bool isWhole = syntax.Language == LanguageNames.CSharp || declaration.Form == ImportForm.Declare;
        return isWhole ? syntax : Generator.GetDeclaration(syntax);
    }

    /// <summary>Whether code at the place could mean something by the name already.</summary>
    public bool MeansSomething(string name) => !Model.LookupSymbols(Span.Start, name: name).IsEmpty;

    /// <summary>The code that mentions a symbol, in the file of the place or everywhere.</summary>
    public Task<IEnumerable<Mention>> FindMentionsAsync(ISymbol symbol, SearchScope scope) => Mentions.FindAsync(symbol, Document, scope, CancellationToken);

    /// <summary>The smallest code that holds the place.</summary>
    public SyntaxNode FindNode() => Root.FindNode(Span, getInnermostNodeForTie: true);

    private ManagedCall? FindManaged(IInvocationOperation invocation) => MemberOf(invocation).ManagedCalls.FirstOrDefault(call => call.Invocation == invocation);

    /// <summary>What the code at the place does, and what all code round it does, from the inside.</summary>
    private IEnumerable<IOperation> OperationsAround() => FindNode().AncestorsAndSelf().Select(node => Model.GetOperation(node, CancellationToken)).OfType<IOperation>();
}

/// <summary>The places of one light bulb or of one FixAll. Each compilation, and each file of it, is read once for all of them.</summary>
internal sealed class FixContextCache
{
    private readonly Dictionary<DocumentId, FixContext> _files = [];
    private readonly Dictionary<ProjectId, MemberContextCache> _members = [];
    private readonly MentionSearch _mentions = new();

    public async Task<FixContext> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await CreateAsync(document, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) with { ReportedDiagnostic = diagnostic };

    public async Task<FixContext> CreateAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        if (!_files.TryGetValue(document.Id, out FixContext? file))
        {
            // Both languages that fixes are exported for have trees and models.
            SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (!_members.TryGetValue(document.Project.Id, out MemberContextCache? members))
            {
                members = new MemberContextCache(new InteropContext(model.Compilation, new ProjectOptions(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider)));
                _members.Add(document.Project.Id, members);
            }

            file = new FixContext(document, root, model, SyntaxGenerator.GetGenerator(document), members, _mentions, span, ReportedDiagnostic: null, cancellationToken);
            _files.Add(document.Id, file);
        }

        return file with { Span = span, CancellationToken = cancellationToken };
    }
}
