using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Writes a right import of a row of the native table into the project, with the enum of its flags where the project has none.</summary>
internal sealed class ImportInsertion
{
    private const string PlatformAttribute = "System.Runtime.Versioning.SupportedOSPlatformAttribute";

    private readonly FixContext _context;

    private ImportInsertion(FixContext context, ImportHome home, NewImport import, FlagsEnum? flags)
    {
        _context = context;
        Home = home;
        Import = import;
        Flags = flags;
    }

    public ImportHome Home { get; }

    public NewImport Import { get; }

    /// <summary>The type of the flags, or null where they are a plain number.</summary>
    public FlagsEnum? Flags { get; }

    private bool IsCSharp => _context.Document.Project.Language == LanguageNames.CSharp;

    /// <summary>Null where the project cannot have such an import, or a rule of ours would object to it.</summary>
    /// <param name="context">The place that it is written for.</param>
    /// <param name="home">The type that it goes into.</param>
    /// <param name="function">The row.</param>
    /// <param name="isLibraryImport">Its form.</param>
    /// <param name="accessibility">Who may call it.</param>
    /// <param name="givenFlags">The type of the flags that are going to be passed, where that is known.</param>
    public static async Task<ImportInsertion?> PlanAsync(FixContext context, ImportHome home, NativeFunction function, bool isLibraryImport, Accessibility accessibility, INamedTypeSymbol? givenFlags = null)
    {
        bool isKernelMode = context.Interop.Options.IsKernelMode(context.Root.SyntaxTree);
        if ((function.Mode == ExecutionMode.Kernel && !isKernelMode)
            || (isLibraryImport ? !await HasLibraryImportAsync(context).ConfigureAwait(false) : HasNoMarshalling(context.Compilation)))
        {
            return null;
        }

        bool marksWindows = await context.FindTypeEverywhereAsync(PlatformAttribute).ConfigureAwait(false) is not null && !IsMarked(home, context.Compilation);
        FlagsEnum? flags = FlagsEnum.Of(function);
        flags = (givenFlags is null ? null : flags?.TryWith(givenFlags, function, context.Compilation)) ?? flags?.Reuse(function, context.Compilation, context.CancellationToken);
        if (flags is { Existing: null })
        {
            flags = flags with { Name = FindFreeName(flags.Name, home, context) };
        }

        string? flagsType = flags?.Existing?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? flags?.Name;
        NativeModule module = function.Frameworks.Contains(DriverFramework.Umdf) && context.Interop.Options.FindDriverFramework(context.Root.SyntaxTree) == DriverFramework.Umdf
            ? function.Modules[function.Modules.Length - 1]
            : function.Modules[0];
        bool isInModule = context.Document.Project.Language == LanguageNames.VisualBasic && home.Type is null or { TypeKind: TypeKind.Module };
        return new ImportInsertion(context, home, new NewImport(function, module.FileName, isLibraryImport, flagsType, accessibility, isInModule, marksWindows), flags);
    }

    /// <summary>False where another edit of the run already writes a type of that name.</summary>
    public async Task<bool> TryAddAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        var home = new AddedType(Home.Document.Project.Id, Home.Type?.ToDisplayString() ?? Home.Name);
        var import = new AddedImport(home, Import.Name);
        if (edits.HasBegun(import))
        {
            return true;
        }

        if (Home.IsNew && !edits.TryBegin(home))
        {
            return false;
        }

        edits.TryBegin(import);
        if (Import.IsLibraryImport)
        {
            AllowUnsafeCode(edits);
        }

        if (Home.Type is null)
        {
            await AddTypeAsync(edits, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await AddMemberAsync(edits, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private static async Task<bool> HasLibraryImportAsync(FixContext context) =>
        context.Compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 }
        && await context.FindTypeEverywhereAsync(InteropName.Namespace + ".LibraryImportAttribute").ConfigureAwait(false) is not null;

    /// <summary>Where the runtime marshals nothing, a DllImport can neither take strings nor keep the error.</summary>
    private static bool HasNoMarshalling(Compilation compilation) =>
        InteropAttributes.FindDisableRuntimeMarshalling(compilation.Assembly.GetAttributes()) is not null;

    /// <summary>The name of a new type beside the import; numbered where it means something else there.</summary>
    private static string FindFreeName(string wanted, ImportHome home, FixContext context)
    {
        string name = wanted;
        for (int number = 2; IsTaken(); number++)
        {
            name = wanted + number;
        }

        return name;

        bool IsTaken() =>
            !context.Model.LookupSymbols(context.Span.Start, name: name).IsEmpty
            || (home.Type is { } type && (!type.GetMembers(name).IsEmpty || type.ContainingNamespace.GetMembers(name).Any()));
    }

    private static bool IsMarked(ImportHome home, Compilation compilation)
    {
        for (ISymbol? symbol = home.Type; symbol is INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (InteropAttributes.FindSupportedPlatform(symbol.GetAttributes()) is not null)
            {
                return true;
            }
        }

        return InteropAttributes.FindSupportedPlatform(compilation.Assembly.GetAttributes()) is not null
            || InteropAttributes.FindSupportedPlatform(compilation.SourceModule.GetAttributes()) is not null;
    }

    /// <summary>The code that the generator makes is unsafe, whatever the import itself is.</summary>
    private void AllowUnsafeCode(SolutionEdits edits)
    {
        edits.AllowUnsafeCode(Home.Document.Project.Id);
        foreach (DocumentId linked in Home.Document.GetLinkedDocumentIds())
        {
            edits.AllowUnsafeCode(linked.ProjectId);
        }
    }

    private async Task AddMemberAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        SyntaxNode declaration = Home.Declaration!;
        DocumentEditor editor = await edits.GetEditorAsync(Home.Document.Id, cancellationToken).ConfigureAwait(false);
        var code = new InsertedCode(Home);
        string blankLine = TypeBlock.HasMembers(declaration, editor.Generator) ? "\n" : "";
        SyntaxNode holder = await code.ParseHolderAsync(blankLine + ImportText.Of(declaration.Language).WriteMember(Import) + "\n", cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(declaration, (current, generator) => TypeBlock.AddMember(current, code.MemberOf(holder), holder, generator));
        if (Import.IsLibraryImport)
        {
            foreach (TypeDeclarationSyntax type in declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
            {
                if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    editor.ReplaceNode(type, (current, generator) => generator.WithModifiers(current, generator.GetModifiers(current).WithPartial(true)));
                }
            }
        }

        if (Flags is { Existing: null } flags)
        {
            await EnumInsertion.AddAsync(flags, Home, edits, cancellationToken).ConfigureAwait(false);
        }

        if (!IsCSharp)
        {
            foreach (string name in VisualBasicImportText.NamespacesOf(Import))
            {
                await edits.AddImportAsync(Home.Document.Id, name, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task AddTypeAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        ImportText text = ImportText.Of(_context.Document.Project.Language);
        List<string> types = [text.WriteClass(Home.Name, Import.IsLibraryImport, text.WriteMember(Import))];
        if (Flags is { Existing: null } flags && EnumInsertion.TryBegin(flags, Home, edits))
        {
            types.Add(text.WriteEnum(flags));
        }

        // A file that several projects share stays whole: a new one would be added to one of them.
        if (!Home.Document.GetLinkedDocumentIds().IsEmpty)
        {
            await AddToSameFileAsync(types, edits, cancellationToken).ConfigureAwait(false);
            return;
        }

        bool isFileScoped = _context.Root.DescendantNodes().Any(node => node is FileScopedNamespaceDeclarationSyntax);
        string file = text.WriteFile(IsCSharp ? NamespaceOfCaller() : "", isFileScoped, Import, string.Join("\n\n", types));
        edits.AddDocument(Home.Document, Home.Name, await new InsertedCode(Home).ParseFileAsync(file, cancellationToken).ConfigureAwait(false));
    }

    private async Task AddToSameFileAsync(IReadOnlyList<string> types, SolutionEdits edits, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await edits.GetEditorAsync(Home.Document.Id, cancellationToken).ConfigureAwait(false);
        List<SyntaxNode> nodes = [];
        foreach (string type in types)
        {
            string blankLine = nodes.Count > 0 || Home.Declaration is null ? "\n" : TypeBlock.BlankLineAfter(Home.Declaration);
            nodes.Add(await new InsertedCode(Home).ParseTypeAsync(blankLine + type + "\n", cancellationToken).ConfigureAwait(false));
        }

        if (Home.Declaration is { } declaration)
        {
            TypeBlock.InsertAfter(declaration, nodes, editor);
        }
        else
        {
            editor.ReplaceNode(editor.OriginalRoot, (current, generator) => generator.AddMembers(current, nodes));
        }

        if (!IsCSharp)
        {
            foreach (string name in VisualBasicImportText.NamespacesOf(Import))
            {
                await edits.AddImportAsync(Home.Document.Id, name, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private string NamespaceOfCaller() =>
        _context.Model.GetEnclosingSymbol(_context.Span.Start, _context.CancellationToken)?.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
}

/// <summary>An import of a type, which may be new itself.</summary>
internal sealed record AddedImport(AddedType Home, string Name) : Addition;
