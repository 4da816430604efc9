using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Makes a <see cref="DeclarationChange"/> in an attributed import, method or local function.</summary>
internal sealed class DeclarationEditor(NativeDeclaration import, DeclarationChange change, Compilation compilation, SyntaxGenerator generator)
{
    private static readonly SyntaxAnnotation s_removed = new();

    /// <summary>Marks the attribute that imports, whatever it is called.</summary>
    public static SyntaxAnnotation Import { get; } = new();

    public SyntaxNode Apply(SyntaxNode declaration)
    {
        var replacements = new Dictionary<SyntaxNode, SyntaxNode>();
        if (SyntaxOf(import.ImportAttribute) is { } attribute)
        {
            Replace(attribute, (import.Form == ImportForm.Delegate ? ChangeUnmanagedFunctionPointer(attribute) : ChangeImport(attribute)).WithAdditionalAnnotations(Import));
        }

        if (SyntaxOf(import.ReturnMarshalAs) is { } marshalAs && change.Return is { } returned)
        {
            // A byte is one byte wide under U1 and I1 alike, so that an attribute that stands may stay and say so.
            UnmanagedType? type = returned.MarshalAs ?? (returned.NewType?.SpecialType == SpecialType.System_Byte ? UnmanagedType.U1 : null);
            Replace(marshalAs, type is { } unmanaged ? ChangeMarshalAs(marshalAs, unmanaged) : marshalAs.WithAdditionalAnnotations(s_removed));
        }

        if (change.MakesUnicode)
        {
            foreach (DeclaredParameter parameter in import.Parameters)
            {
                ChangeText(parameter);
            }
        }

        if (change.DropsCallingConvention && SyntaxOf(import.UnmanagedCallConvAttribute) is { } convention)
        {
            Replace(convention, convention.WithAdditionalAnnotations(s_removed));
        }

        SyntaxNode edited = declaration.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]);
        edited = NarrowFlags(RemoveMarked(edited));
        if (import is { Form: ImportForm.Delegate, ImportAttribute: null } && (change.MakesUnicode || change.SetsLastError))
        {
            edited = AttributeLists.AddToMethod(edited, CreateUnmanagedFunctionPointer(), generator);
        }

        return change.Return is { } result ? ChangeReturn(edited, result) : edited;

        void Replace(SyntaxNode original, SyntaxNode replacement)
        {
            if (replacement != original && original.SyntaxTree == declaration.SyntaxTree && declaration.FullSpan.Contains(original.FullSpan))
            {
                replacements[original] = replacement;
            }
        }

        void ChangeText(DeclaredParameter parameter)
        {
            if (parameter.Native?.Type != NativeType.String || parameter.Encoding is TextEncoding.NotText or TextEncoding.Utf16)
            {
                return;
            }

            if (SyntaxOf(InteropAttributes.FindMarshalAs(parameter.Symbol.GetAttributes())) is { } given)
            {
                Replace(given, ChangeMarshalAs(given, UnmanagedType.LPWStr));
            }
            else if (SyntaxOf(InteropAttributes.FindMarshalUsing(parameter.Symbol.GetAttributes())) is { } custom)
            {
                Replace(custom, custom.WithAdditionalAnnotations(s_removed));
            }
        }
    }

    public static SyntaxNode CreateMarshalAs(UnmanagedType type, Compilation compilation, SyntaxGenerator generator) =>
        generator.Attribute(
            InteropName.Create("MarshalAsAttribute", compilation, generator),
            [InteropName.CreateMember("UnmanagedType", type.ToString(), compilation, generator)]);

    private static SyntaxNode? SyntaxOf(AttributeData? attribute) => attribute?.ApplicationSyntaxReference?.GetSyntax();

    private SyntaxNode CreateUnmanagedFunctionPointer()
    {
        List<SyntaxNode> arguments = [generator.AttributeArgument(InteropName.CreateMember("CallingConvention", "Winapi", compilation, generator))];
        if (change.MakesUnicode)
        {
            arguments.Add(generator.AttributeArgument("CharSet", InteropName.CreateMember("CharSet", "Unicode", compilation, generator)));
        }

        if (change.SetsLastError)
        {
            arguments.Add(generator.AttributeArgument("SetLastError", generator.TrueLiteralExpression()));
        }

        return generator.Attribute(InteropName.Create("UnmanagedFunctionPointerAttribute", compilation, generator), arguments);
    }

    /// <summary>The attribute of a delegate says nothing of the name, and has to say something of the convention.</summary>
    private SyntaxNode ChangeUnmanagedFunctionPointer(SyntaxNode attribute)
    {
        if (change.MakesUnicode)
        {
            attribute = AttributeArguments.SetMember(attribute, "CharSet", "CharSet", "Unicode", compilation, generator);
        }

        if (change.SetsLastError)
        {
            attribute = AttributeArguments.Set(attribute, "SetLastError", generator.TrueLiteralExpression(), generator);
        }

        return change.DropsCallingConvention && import.HasForeignCallingConvention
            ? AttributeArguments.SetFirstMember(attribute, "CallingConvention", "Winapi", compilation, generator)
            : attribute;
    }

    private SyntaxNode ChangeImport(SyntaxNode attribute)
    {
        bool isLibraryImport = import.Form == ImportForm.LibraryImport;
        if (change.Module is { } module)
        {
            attribute = AttributeArguments.SetFirst(attribute, generator.LiteralExpression(module));
        }

        if (change.EntryPoint is { } entryPoint)
        {
            attribute = AttributeArguments.Set(attribute, "EntryPoint", generator.LiteralExpression(entryPoint), generator);
        }

        if (change.MakesUnicode && isLibraryImport)
        {
            attribute = AttributeArguments.Remove(attribute, "StringMarshallingCustomType");
            attribute = AttributeArguments.SetMember(attribute, "StringMarshalling", "StringMarshalling", "Utf16", compilation, generator);
        }
        else if (change.MakesUnicode)
        {
            attribute = AttributeArguments.SetMember(attribute, "CharSet", "CharSet", "Unicode", compilation, generator);
            attribute = AttributeArguments.Set(attribute, "ExactSpelling", generator.TrueLiteralExpression(), generator);
        }

        if (change.SetsLastError)
        {
            attribute = AttributeArguments.Set(attribute, "SetLastError", generator.TrueLiteralExpression(), generator);
        }

        if (change.DropsCallingConvention)
        {
            attribute = AttributeArguments.Remove(attribute, "CallingConvention");
        }

        return change.DropsPreserveSig ? AttributeArguments.Remove(attribute, "PreserveSig") : attribute;
    }

    private SyntaxNode ChangeMarshalAs(SyntaxNode attribute, UnmanagedType type) =>
        AttributeArguments.SetFirstMember(attribute, "UnmanagedType", type.ToString(), compilation, generator);

    private static SyntaxNode RemoveMarked(SyntaxNode declaration)
    {
        while (declaration.GetAnnotatedNodes(s_removed).FirstOrDefault() is { Parent: { } list } attribute)
        {
            bool isAlone = list.ChildNodes().Count(node => node.RawKind == attribute.RawKind) == 1;
            SyntaxNode removed = isAlone ? list : attribute;
            SyntaxRemoveOptions kept = (HasComment(removed.GetLeadingTrivia()) ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia)
                | (HasComment(removed.GetTrailingTrivia()) ? SyntaxRemoveOptions.KeepTrailingTrivia : SyntaxRemoveOptions.KeepNoTrivia);
            declaration = declaration.RemoveNode(removed, kept)!;
        }

        return declaration;
    }

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(part => !string.IsNullOrWhiteSpace(part.ToFullString()));

    private SyntaxNode NarrowFlags(SyntaxNode declaration)
    {
        if (change.NarrowedFlags is not { Ordinal: var position })
        {
            return declaration;
        }

        IReadOnlyList<SyntaxNode> parameters = declaration is LocalFunctionStatementSyntax function ? function.ParameterList.Parameters : generator.GetParameters(declaration);
        return declaration.ReplaceNode(parameters[position], generator.WithType(parameters[position], FlagsTypeChange.CreateType(generator)));
    }

    private SyntaxNode ChangeReturn(SyntaxNode declaration, ReturnChange result)
    {
        SyntaxNode edited = result.NewType is { } type ? WithReturnType(declaration, generator.TypeExpression(type)) : declaration;
        return import.ReturnMarshalAs is null && result.MarshalAs is { } marshalAs
            ? AttributeLists.AddToReturn(edited, CreateMarshalAs(marshalAs, compilation, generator), generator)
            : edited;
    }

    private SyntaxNode WithReturnType(SyntaxNode declaration, SyntaxNode type) => declaration switch
    {
        MethodDeclarationSyntax method => method.WithReturnType((TypeSyntax)type.WithTriviaFrom(method.ReturnType)),
        LocalFunctionStatementSyntax function => function.WithReturnType((TypeSyntax)type.WithTriviaFrom(function.ReturnType)),
        _ => WithTypeInVisualBasic(declaration, type),
    };

    /// <summary>What stands behind the As clause, such as a comment, goes with it unless it is put back.</summary>
    private SyntaxNode WithTypeInVisualBasic(SyntaxNode declaration, SyntaxNode type)
    {
        SyntaxNode changed = generator.WithType(declaration, type);
        return LanguageSyntax.SignatureOf(declaration) is { } before && LanguageSyntax.SignatureOf(changed) is { } after
            ? changed.ReplaceNode(after, after.WithTrailingTrivia(before.GetTrailingTrivia()))
            : changed;
    }
}

/// <summary>What shall be different in an import. What is null or false stays as it is.</summary>
internal sealed record DeclarationChange
{
    public string? Module { get; init; }

    public string? EntryPoint { get; init; }

    /// <summary>All strings become UTF-16, and the spelling of the entry point exact.</summary>
    public bool MakesUnicode { get; init; }

    public bool SetsLastError { get; init; }

    /// <summary>The calling convention becomes the platform's own.</summary>
    public bool DropsCallingConvention { get; init; }

    public bool DropsPreserveSig { get; init; }

    public ReturnChange? Return { get; init; }

    /// <summary>The parameter that becomes four bytes wide.</summary>
    public IParameterSymbol? NarrowedFlags { get; init; }

    /// <summary>Whether some caller needs the types that were, so that a method with them calls the import by a new name.</summary>
    public bool KeepsSignature { get; init; }
}
