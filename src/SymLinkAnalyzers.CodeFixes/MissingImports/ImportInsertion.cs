using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Writes a right import of a row of the native table into the project, with the enum of its flags where the project has none.</summary>
/// <param name="Context">The place that it is written for.</param>
/// <param name="Home">The type that it goes into.</param>
/// <param name="Import">What is written.</param>
internal sealed record ImportInsertion(FixContext Context, ImportHome Home, NewImport Import)
{
    /// <summary>Null where the project cannot have such an import, or a rule of ours would object to it.</summary>
    /// <param name="context">The place that it is written for.</param>
    /// <param name="home">The type that it goes into.</param>
    /// <param name="function">The row.</param>
    /// <param name="isLibraryImport">Its form.</param>
    /// <param name="isPrivate">Whether nobody but the type may call it.</param>
    /// <param name="call">The call that is going to be changed to suit the import, or null.</param>
    public static async Task<ImportInsertion?> PlanAsync(FixContext context, ImportHome home, NativeFunction function, bool isLibraryImport, bool isPrivate, UnresolvedCall? call = null)
    {
        // Where the runtime marshals nothing, a DllImport can neither take strings nor keep the error.
        if ((function.Mode == ExecutionMode.Kernel && !context.Interop.Options.IsKernelMode(context.Root.SyntaxTree))
            || (isLibraryImport
                ? !await LibraryImportForm.IsPossibleAsync(home.Type, home.Document, context).ConfigureAwait(false)
                : InteropAttributes.FindDisableRuntimeMarshalling(context.Compilation.Assembly.GetAttributes()) is not null))
        {
            return null;
        }

        var flags = FlagsTarget.Of(function);
        if (flags is not null)
        {
            var given = (call is null ? null : UnresolvedFlags.Read(call, context))?.Value.Type as INamedTypeSymbol;
            flags = WaitingCalls.FindNumber(function, home, call, context) is { } number ? flags.With(number)
                : (given is null ? null : flags.TryWith(given, function, context.Compilation)) ?? flags.Reuse(function, context.Compilation, context.CancellationToken);
        }

        if (flags is { Existing: null })
        {
            flags = flags with
            {
                Name = FreeName.Find(flags.Name, name => context.MeansSomething(name) || (home.Type is { } type && (!type.GetMembers(name).IsEmpty || type.ContainingNamespace.GetMembers(name).Any()))),
                Namespace = home.Type is null ? null : home.Namespace,
            };
        }

        bool isUserMode = function.Frameworks.Contains(DriverFramework.Umdf) && context.Interop.Options.FindDriverFramework(context.Root.SyntaxTree) == DriverFramework.Umdf;
        return new ImportInsertion(
            context,
            home,
            new NewImport(
                function,
                function.Modules[isUserMode ? function.Modules.Length - 1 : 0].FileName,
                isLibraryImport,
                flags,
                isPrivate,
                IsInModule: home.Type is null or { TypeKind: TypeKind.Module },
                MarksWindows: await context.FindTypeEverywhereAsync(MarkForWindows.Namespace + ".SupportedOSPlatformAttribute", document: home.Document).ConfigureAwait(false) is not null && !InteropAttributes.SupportsCertainPlatforms((ISymbol?)home.Type ?? context.Compilation.SourceModule)));
    }

    /// <summary>False where another edit of the run already writes a type of that name, or the import with other flags.</summary>
    public async Task<bool> TryAddAsync(SolutionEdits edits, CancellationToken cancellationToken)
    {
        var import = new AddedMember(Home.Document.Project.Id, Home.FullName, Import.Name);
        var flags = new AddedImportFlags(import, Import.Flags?.TypeName);
        if (edits.IsRecorded(import))
        {
            return edits.IsRecorded(flags);
        }

        if (Home.Type is null && !edits.TryRecord(Home.Adds(Home.Name)))
        {
            return false;
        }

        edits.TryRecord(import);
        edits.TryRecord(flags);
        if (Import.IsLibraryImport)
        {
            edits.AllowUnsafeCode(Home.Document);
        }

        var text = new ImportText(Home);
        List<string> types = Home.Type is null ? [text.WriteClass(Import)] : [];
        if (Import.Flags is { Existing: null } newEnum && edits.TryRecord(Home.Adds(newEnum.Name)))
        {
            types.Add(text.WriteEnum(newEnum));
        }

        if (Home.IsNewFile)
        {
            edits.AddDocument(Home.Document, Home.Name, await text.CreateFileAsync(types, Import, cancellationToken).ConfigureAwait(false));
            return true;
        }

        DocumentEditor editor = await edits.GetEditorAsync(Home.Document.Id, cancellationToken).ConfigureAwait(false);
        if (Home.Type is not null)
        {
            text.InsertMember(Import, editor);
        }

        if (types.Count > 0)
        {
            text.InsertTypes(types, editor);
        }
        foreach (string name in editor.OriginalRoot.Language == LanguageNames.VisualBasic ? Import.Namespaces : [])
        {
            await edits.AddUsingAsync(Home.Document.Id, name, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}

/// <summary>What the flags of an import are.</summary>
internal sealed record AddedImportFlags(AddedMember Import, string? Type) : EditRecord;
