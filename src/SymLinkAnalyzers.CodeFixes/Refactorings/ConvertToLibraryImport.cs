using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Refactorings;

/// <summary>
/// Turns a DllImport of a function of the table into a LibraryImport: with the right width, for ours the W export and UTF-16, where
/// the SDK's own conversion (SYSLIB1054) writes a four-byte Boolean and an entry point that does not exist.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConvertToLibraryImport))]
public sealed class ConvertToLibraryImport : CodeRefactoringProvider
{
    private const string Title = "Convert to LibraryImport";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        FixContext place = await new FixContextCache().CreateAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (place.FindDeclaration() is not { Form: ImportForm.DllImport } declaration
            || await LibraryImportConversion.PlanAsync(declaration, place, SearchScope.File).ConfigureAwait(false) is not { } known)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            Title,
            cancellation => SolutionEdits.RunAsync(
                place.Solution,
                async (edits, token) =>
                {
                    LibraryImportConversion? found = await LibraryImportConversion.PlanAsync(declaration, place with { CancellationToken = token }, SearchScope.Solution).ConfigureAwait(false);
                    await ConvertAsync(place, found ?? known, edits, token).ConfigureAwait(false);
                },
                cancellation),
            nameof(ConvertToLibraryImport)));
    }

    private static async Task ConvertAsync(FixContext place, LibraryImportConversion conversion, SolutionEdits edits, CancellationToken cancellationToken)
    {
        edits.AllowUnsafeCode(place.Document);
        DocumentEditor editor = await edits.GetEditorAsync(place.Document.Id, cancellationToken).ConfigureAwait(false);
        MethodDeclarationSyntax converted = conversion.Convert(place.Compilation, editor.Generator);
        await DeclarationPlan.ReplaceAsync(conversion.Declaration, conversion.Change, conversion.Method, converted, editor, edits, cancellationToken).ConfigureAwait(false);
        TypeBlock.MakePartial(conversion.Method, editor);
    }
}

/// <summary>A DllImport that can be written as a LibraryImport.</summary>
internal sealed record LibraryImportConversion(NativeDeclaration Declaration, MethodDeclarationSyntax Method, DeclarationChange Change)
{
    /// <summary>What only DllImport knows, or what LibraryImport does by itself.</summary>
    private static readonly string[] s_dropped = ["CharSet", "ExactSpelling", "CallingConvention", "BestFitMapping", "ThrowOnUnmappableChar", "PreserveSig"];

    /// <summary>Whether the attribute is written by an alias, which names no other one.</summary>
    public bool IsByAlias { get; init; }

    /// <summary>Null where the generator would refuse the method, or its result cannot be corrected.</summary>
    public static async Task<LibraryImportConversion?> PlanAsync(NativeDeclaration declaration, FixContext context, SearchScope scope)
    {
        if (!await LibraryImportForm.IsPossibleAsync(declaration.Method.ContainingType, context.Document, context).ConfigureAwait(false)
            || context.FindSyntax(declaration) is not MethodDeclarationSyntax method
            || declaration is not { PreservesSignature: true, ReturnWidth.IsUnknown: false }
            || !declaration.Parameters.All(IsSupported)
            || (declaration.Function.IsResultOnly && declaration.Parameters.Any(parameter => parameter.Encoding is not (TextEncoding.NotText or TextEncoding.Utf16))))
        {
            return null;
        }

        // The generator refuses a Boolean that says nothing of its width, even where the width that DllImport gives it is right.
        bool isWrong = declaration.HasWrongReturn
            || (declaration.Method.ReturnType.SpecialType == SpecialType.System_Boolean && declaration.ReturnMarshalling.Source != MarshallingSource.Given);
        ReturnChange? returned = isWrong ? await ReturnChange.PlanAsync(declaration, context, scope).ConfigureAwait(false) : null;
        if (isWrong && returned is null)
        {
            return null;
        }

        // Which export a pointer fits is known of our functions alone: any other keeps the one that it finds.
        NativeFunction function = declaration.Function;
        bool makesUnicode = !function.IsResultOnly && !declaration.TakesBytePointers;
        ExportVariant variant = function.IsResultOnly ? declaration.Resolution.Variant : makesUnicode ? ExportVariant.Wide : ExportVariant.Ansi;
        return new LibraryImportConversion(declaration, method, new DeclarationChange
        {
            Module = EntryPointChange.Plan(declaration).Module,
            EntryPoint = function.Naming == ExportNaming.Plain ? (returned is { KeepsSignature: true } ? declaration.EntryPoint : null) : function.ExportName(variant),
            MakesUnicode = makesUnicode,
            SetsLastError = function.Errors == ErrorChannel.LastError,
            Return = returned,
            KeepsSignature = returned is { KeepsSignature: true },
        })
        {
            IsByAlias = declaration.ImportAttribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax { Name: IdentifierNameSyntax written }
                && context.Model.GetAliasInfo(written, context.CancellationToken) is not null,
        };
    }

    public MethodDeclarationSyntax Convert(Compilation compilation, SyntaxGenerator generator)
    {
        var corrected = (MethodDeclarationSyntax)new DeclarationEditor(Declaration, Change, compilation, generator).Apply(Method);
        if (corrected.GetAnnotatedNodes(DeclarationEditor.Import).FirstOrDefault() is AttributeSyntax dllImport)
        {
            SyntaxNode attribute = dllImport;
            foreach (string name in s_dropped)
            {
                attribute = AttributeArguments.Remove(attribute, name);
            }

            if (Declaration.Parameters.Any(parameter => parameter.Encoding != TextEncoding.NotText))
            {
                attribute = AttributeArguments.SetMember(attribute, "StringMarshalling", "StringMarshalling", "Utf16", compilation, generator);
            }

            if (attribute.DescendantNodes().OfType<NameColonSyntax>().FirstOrDefault() is { } parameter)
            {
                attribute = attribute.ReplaceNode(parameter.Name, SyntaxFactory.IdentifierName("libraryName").WithTriviaFrom(parameter.Name));
            }

            NameSyntax oldName = ((AttributeSyntax)attribute).Name;
            NameSyntax newName = IsByAlias
                ? (NameSyntax)InteropName.Create(LibraryImportForm.Attribute, compilation, generator).WithTriviaFrom(oldName)
                : Rename(oldName);
            corrected = corrected.ReplaceNode(dllImport, ((AttributeSyntax)attribute).WithName(newName));
        }

        return WithModifiers(RemoveDirectionAttributes(corrected));
    }

    /// <summary>A partial method that returns something says who may call it, even where that goes without saying for others.</summary>
    private MethodDeclarationSyntax WithModifiers(MethodDeclarationSyntax method)
    {
        SyntaxToken first = method.Modifiers.FirstOrDefault();
        List<SyntaxToken> modifiers = [.. method.Modifiers
            .Where(modifier => !modifier.IsKind(SyntaxKind.ExternKeyword))
            .Select(modifier => modifier == first ? modifier.WithLeadingTrivia() : modifier)];
        if (!modifiers.Exists(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())))
        {
            modifiers.Insert(0, CreateModifier(Declaration.Method.DeclaredAccessibility == Accessibility.Public ? SyntaxKind.PublicKeyword : SyntaxKind.PrivateKeyword));
        }

        modifiers.Add(CreateModifier(SyntaxKind.PartialKeyword));
        modifiers[0] = modifiers[0].WithLeadingTrivia(first.LeadingTrivia);
        return method.WithModifiers(SyntaxFactory.TokenList(modifiers));
    }

    private static SyntaxToken CreateModifier(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>A class, a Boolean of unsaid width or a custom marshaller needs decisions that the author has not made; a number is marshalled as it is.</summary>
    private static bool IsSupported(DeclaredParameter parameter)
    {
        bool isGiven = parameter.Marshalling.Source == MarshallingSource.Given;
        return parameter.Marshalling.Source != MarshallingSource.Unknown
            && !parameter.IsByReference
            && parameter.Symbol.Type switch
            {
                { SpecialType: SpecialType.System_String } => true,
                { SpecialType: SpecialType.System_Boolean or SpecialType.System_Char } => isGiven,
                { IsReferenceType: false } => !isGiven,
                _ => false,
            };
    }

    private static SimpleNameSyntax LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        _ => (SimpleNameSyntax)name,
    };

    private static NameSyntax Rename(NameSyntax name)
    {
        SimpleNameSyntax last = LastName(name);
        string renamed = last.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal) ? LibraryImportForm.Attribute : "LibraryImport";
        return name.ReplaceToken(last.Identifier, SyntaxFactory.Identifier(renamed).WithTriviaFrom(last.Identifier));
    }

    /// <summary>A string passed by value goes in and nowhere else: the generator calls [In] needless and [Out] wrong.</summary>
    private static MethodDeclarationSyntax RemoveDirectionAttributes(MethodDeclarationSyntax method)
    {
        while (method.ParameterList.DescendantNodes().OfType<AttributeSyntax>().FirstOrDefault(attribute => LastName(attribute.Name).Identifier.ValueText is "In" or "InAttribute" or "Out" or "OutAttribute") is { Parent: AttributeListSyntax list } attribute)
        {
            SyntaxNode removed = list.Attributes.Count == 1 ? list : attribute;
            method = method.RemoveNode(removed, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return method;
    }
}
