using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop.Binding;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Options;

namespace SymLinkAnalyzers.Interop;

/// <summary>Turns a method symbol into a <see cref="NativeDeclaration"/>, when it imports a function of the table.</summary>
internal static class DeclarationReader
{
    /// <summary>Whether the method says itself that it may be an import. Allocates nothing and reads no attribute.</summary>
    public static bool MayBeImport(IMethodSymbol method) =>
        (method.IsExtern && method.MethodKind != MethodKind.DelegateInvoke) || method.IsPartialDefinition;

    /// <summary>
    /// A LibraryImport in metadata looks like any static method: its shape is all there is to go by, besides what its module
    /// imports. Allocates nothing and reads no attribute.
    /// </summary>
    public static bool MayBeCompiledImport(IMethodSymbol method) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnType.IsValueType: true }
        && method.Parameters.Length >= NativeTable.ParameterCounts.Fewest
        && method.Parameters.Length <= NativeTable.ParameterCounts.Most
        && method.DeclaringSyntaxReferences.IsEmpty;

    /// <param name="options">Tell which other modules forward the functions.</param>
    public static NativeDeclaration? Read(IMethodSymbol method, ProjectOptions options)
    {
        if (!(MayBeImport(method) || MayBeCompiledImport(method)) || IsGeneric(method))
        {
            return null;
        }

        DllImportData? import = method.GetDllImportData();
        if (import is not null
            && (!NativeTable.TryFind(import.EntryPointName ?? method.Name, out NativeExport imported)
                || import.ModuleName is null
                || !IsMeant(imported.Function, import.ModuleName, FindTree(method), options)))
        {
            return null;
        }

        ImmutableArray<AttributeData> attributes = method.GetAttributes();
        if (InteropAttributes.FindLibraryImport(attributes) is { } libraryImport)
        {
            return ReadLibraryImport(method, libraryImport, options);
        }

        if (import is not null)
        {
            return ReadDllImport(method, import, InteropAttributes.FindDllImport(attributes), options);
        }

        return method.IsExtern && InteropAttributes.FindRuntimeImport(attributes) is { } runtimeImport ? ReadRuntimeImport(method, runtimeImport, options) : null;
    }

    private static NativeDeclaration? ReadRuntimeImport(IMethodSymbol method, AttributeData attribute, ProjectOptions options)
    {
        if (attribute.ConstructorArguments.Length != 2
            || attribute.ConstructorArguments[0].Value is not string module
            || attribute.ConstructorArguments[1].Value is not string entryPoint)
        {
            return null;
        }

        return Create(
            method,
            ImportForm.RuntimeImport,
            module,
            entryPoint,
            CharSet.None,
            exactSpelling: true,
            setsLastError: false,
            CallingConvention.Winapi,
            TextEncoding.Unknown,
            attribute,
            options);
    }

    private static NativeDeclaration? ReadLibraryImport(IMethodSymbol method, AttributeData attribute, ProjectOptions options)
    {
        if (InteropAttributes.ReadSoleArgument(attribute) is not string module)
        {
            return null;
        }

        return Create(
            method,
            ImportForm.LibraryImport,
            module,
            InteropAttributes.ReadNamedArgument(attribute, "EntryPoint") as string ?? method.Name,
            CharSet.None,
            exactSpelling: true,
            setsLastError: InteropAttributes.ReadNamedArgument(attribute, "SetLastError") is true,
            CallingConvention.Winapi,
            TextEncodingReader.OfLibraryImport(attribute),
            attribute,
            options);
    }

    private static NativeDeclaration? ReadDllImport(IMethodSymbol method, DllImportData import, AttributeData? attribute, ProjectOptions options)
    {
        bool isDeclare = attribute is null && method.Language == LanguageNames.VisualBasic && !method.DeclaringSyntaxReferences.IsEmpty;
        return Create(
            method,
            isDeclare ? ImportForm.Declare : ImportForm.DllImport,
            import.ModuleName!,
            import.EntryPointName ?? method.Name,
            import.CharacterSet,
            import.ExactSpelling,
            import.SetLastError,
            import.CallingConvention,
            TextEncodingReader.OfCharSet(import.CharacterSet),
            attribute,
            options);
    }

    /// <param name="binding">Makes a delegate or a function pointer of an export.</param>
    /// <param name="options">Tell which other modules forward the functions.</param>
    public static NativeDeclaration? ReadBinding(DynamicBinding binding, ProjectOptions options)
    {
        // Anybody's module may export the bare name, which Windows' own do not.
        ExportLookup lookup = binding.Export;
        if (!NativeTable.TryFind(lookup.Name, out NativeExport named)
            || (lookup.Module is null && named is { Variant: ExportVariant.Bare, Function.Naming: ExportNaming.AnsiAndWide }))
        {
            return null;
        }

        ImportForm form = binding.Signature.MethodKind switch
        {
            MethodKind.DelegateInvoke => ImportForm.Delegate,
            MethodKind.FunctionPointerSignature => ImportForm.FunctionPointer,
            _ => ImportForm.Lookup,
        };
        AttributeData? attribute = form == ImportForm.Delegate ? InteropAttributes.FindUnmanagedFunctionPointer(binding.Signature.ContainingType.GetAttributes()) : null;
        CharSet charSet = attribute is not null && InteropAttributes.ReadNamedArgument(attribute, "CharSet") is int given ? (CharSet)given : CharSet.None;
        NativeDeclaration? declaration = Create(
            binding.Signature,
            form,
            lookup.Module ?? named.Function.Modules[0].FileName,
            lookup.Name,
            charSet,
            exactSpelling: true,
            setsLastError: attribute is not null && InteropAttributes.ReadNamedArgument(attribute, "SetLastError") is true,
            form == ImportForm.FunctionPointer ? CallingConventionReader.ReadSignature(binding.Signature)
                : attribute is not null && InteropAttributes.ReadSoleArgument(attribute) is int convention ? (CallingConvention)convention
                : CallingConvention.Winapi,
            TextEncodingReader.OfCharSet(charSet),
            attribute,
            options,
            binding);

        // The parameters of a look-up are not those of what is looked up.
        return form == ImportForm.Lookup && declaration is not null ? declaration with { Parameters = ImmutableArray<DeclaredParameter>.Empty } : declaration;
    }

    private static NativeDeclaration? Create(
        IMethodSymbol method,
        ImportForm form,
        string module,
        string entryPoint,
        CharSet charSet,
        bool exactSpelling,
        bool setsLastError,
        CallingConvention callingConvention,
        TextEncoding defaultEncoding,
        AttributeData? attribute,
        ProjectOptions options,
        DynamicBinding? binding = null)
    {
        SyntaxTree? tree = binding?.Operation.Syntax.SyntaxTree ?? FindTree(method);
        if (!NativeTable.TryFind(entryPoint, out NativeExport named) || !IsMeant(named.Function, module, tree, options))
        {
            return null;
        }

        bool isExported = named.Function.IsExportedBy(module) || options.IsAdditionalModule(module, tree);
        Marshalling returnMarshalling = MarshallingReader.ReadReturn(method);
        bool runtimeMarshallingDisabled = IsRuntimeMarshallingDisabled(binding?.Assembly ?? method.ContainingAssembly);
        AttributeData? unmanagedCallConv = InteropAttributes.FindUnmanagedCallConv(method.GetAttributes());
        return new NativeDeclaration
        {
            Method = method,
            Function = named.Function,
            Form = form,
            Binding = binding,
            Module = module,
            EntryPoint = entryPoint,
            Resolution = EntryPointResolution.Resolve(named, isExported, exactSpelling, charSet),
            CharSet = charSet,
            ExactSpelling = exactSpelling,
            SetsLastError = setsLastError,
            ReturnMarshalling = returnMarshalling,
            ReturnWidth = ValueWidthReader.ReadReturn(method, form, returnMarshalling, runtimeMarshallingDisabled),
            RuntimeMarshallingDisabled = runtimeMarshallingDisabled,
            CallingConvention = CallingConventionReader.Read(callingConvention, unmanagedCallConv),
            UnmanagedCallConvAttribute = unmanagedCallConv,
            PreservesSignature = attribute is null || InteropAttributes.ReadNamedArgument(attribute, "PreserveSig") is not false,
            Parameters = ReadParameters(method, named.Function, form, defaultEncoding),
            ImportAttribute = attribute,
            ReturnMarshalAs = InteropAttributes.FindMarshalAs(method.GetReturnTypeAttributes()),
        };
    }

    private static ImmutableArray<DeclaredParameter> ReadParameters(
        IMethodSymbol method,
        NativeFunction function,
        ImportForm form,
        TextEncoding defaultEncoding)
    {
        var parameters = ImmutableArray.CreateBuilder<DeclaredParameter>(method.Parameters.Length);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Marshalling marshalling = MarshallingReader.ReadParameter(method, parameter);
            TextEncoding encoding = TextEncodingReader.Read(parameter, marshalling, defaultEncoding);
            bool isDeclareString = encoding != TextEncoding.NotText
                && (form == ImportForm.Declare ? !IsMarkedByRef(parameter) : marshalling.IsVisualBasicByRefString);
            parameters.Add(new DeclaredParameter(
                parameter,
                parameter.Ordinal < function.Parameters.Length ? function.Parameters[parameter.Ordinal] : null,
                marshalling,
                encoding,
                IsByReference: parameter.RefKind != RefKind.None && !isDeclareString));
        }

        return parameters.MoveToImmutable();
    }

    /// <summary>Visual Basic hands over the strings of a Declare as references; only the source tells those that are to be the address of a text's address.</summary>
    private static bool IsMarkedByRef(IParameterSymbol parameter)
    {
        foreach (SyntaxReference reference in parameter.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNodeOrToken child in reference.GetSyntax().ChildNodesAndTokens())
            {
                if (child.IsToken && string.Equals(child.AsToken().Text, "ByRef", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether an import of that name from the module means the function, rather than one of somebody's own.</summary>
    private static bool IsMeant(NativeFunction function, string module, SyntaxTree? tree, ProjectOptions options) =>
        function.IsMeantBy(module) || options.IsAdditionalModule(module, tree);

    /// <summary>The file that the author wrote: the other half of a LibraryImport is the generator's, and some Roslyns show it too.</summary>
    internal static SyntaxTree? FindTree(IMethodSymbol method) =>
        (method.PartialDefinitionPart ?? method).DeclaringSyntaxReferences is { IsEmpty: false } references ? references[0].SyntaxTree : null;

    /// <summary>Generic code cannot import: the runtime refuses it, so no rule needs to judge it.</summary>
    private static bool IsGeneric(IMethodSymbol method) => method.IsGenericMethod || method.ContainingType.IsGenericOrInGeneric();

    private static bool IsRuntimeMarshallingDisabled(IAssemblySymbol? assembly) =>
        assembly is not null && InteropAttributes.FindDisableRuntimeMarshalling(assembly.GetAttributes()) is not null;
}

/// <summary>Tells the types in which nothing can be imported.</summary>
internal static class GenericTypes
{
    public static bool IsGenericOrInGeneric(this INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
            {
                return true;
            }
        }

        return false;
    }
}
