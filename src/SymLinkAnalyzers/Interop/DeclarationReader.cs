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
        && method.Parameters.Length <= NativeTable.MostParameters
        && method.DeclaringSyntaxReferences.IsEmpty;

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

    private static NativeDeclaration? ReadRuntimeImport(IMethodSymbol method, AttributeData attribute, ProjectOptions options) =>
        attribute.ConstructorArguments is { Length: 2 } arguments && arguments[0].Value is string module && arguments[1].Value is string entryPoint
            ? Create(new WrittenImport(method, ImportForm.RuntimeImport, module, entryPoint) { Attribute = attribute, DefaultEncoding = TextEncoding.Unknown }, options)
            : null;

    private static NativeDeclaration? ReadLibraryImport(IMethodSymbol method, AttributeData attribute, ProjectOptions options)
    {
        if (InteropAttributes.ReadSoleArgument(attribute) is not string module)
        {
            return null;
        }

        string entryPoint = InteropAttributes.ReadNamedArgument(attribute, "EntryPoint") as string ?? method.Name;
        var written = new WrittenImport(method, ImportForm.LibraryImport, module, entryPoint)
        {
            Attribute = attribute,
            SetsLastError = InteropAttributes.ReadNamedArgument(attribute, "SetLastError") is true,
            DefaultEncoding = TextEncodingReader.OfLibraryImport(attribute),
        };
        return Create(written, options);
    }

    private static NativeDeclaration? ReadDllImport(IMethodSymbol method, DllImportData import, AttributeData? attribute, ProjectOptions options)
    {
        bool isDeclare = attribute is null && method.Language == LanguageNames.VisualBasic && !method.DeclaringSyntaxReferences.IsEmpty;
        var written = new WrittenImport(method, isDeclare ? ImportForm.Declare : ImportForm.DllImport, import.ModuleName!, import.EntryPointName ?? method.Name)
        {
            Attribute = attribute,
            CharSet = import.CharacterSet,
            ExactSpelling = import.ExactSpelling,
            SetsLastError = import.SetLastError,
            CallingConvention = import.CallingConvention,
            DefaultEncoding = TextEncodingReader.OfCharSet(import.CharacterSet),
        };
        return Create(written, options);
    }

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
        var written = new WrittenImport(binding.Signature, form, lookup.Module ?? named.Function.Modules[0].FileName, lookup.Name)
        {
            Attribute = attribute,
            CharSet = charSet,
            SetsLastError = attribute is not null && InteropAttributes.ReadNamedArgument(attribute, "SetLastError") is true,
            CallingConvention = form == ImportForm.FunctionPointer ? CallingConventionReader.ReadSignature(binding.Signature)
                : attribute is not null && InteropAttributes.ReadSoleArgument(attribute) is int convention ? (CallingConvention)convention
                : CallingConvention.Winapi,
            DefaultEncoding = TextEncodingReader.OfCharSet(charSet),
            Binding = binding,
        };

        // The parameters of a look-up are not those of what is looked up.
        NativeDeclaration? declaration = Create(written, options);
        return form == ImportForm.Lookup && declaration is not null ? declaration with { Parameters = ImmutableArray<DeclaredParameter>.Empty } : declaration;
    }

    private static NativeDeclaration? Create(WrittenImport written, ProjectOptions options)
    {
        IMethodSymbol method = written.Method;
        SyntaxTree? tree = written.Binding?.Operation.Syntax.SyntaxTree ?? FindTree(method);
        if (!NativeTable.TryFind(written.EntryPoint, out NativeExport named) || !IsMeant(named.Function, written.Module, tree, options))
        {
            return null;
        }

        bool isExported = named.Function.IsExportedBy(written.Module) || options.IsAdditionalModule(written.Module, tree);
        Marshalling returnMarshalling = MarshallingReader.ReadReturn(method);
        bool runtimeMarshallingDisabled = IsRuntimeMarshallingDisabled(written.Binding?.Assembly ?? method.ContainingAssembly);
        AttributeData? unmanagedCallConv = InteropAttributes.FindUnmanagedCallConv(method.GetAttributes());
        return new NativeDeclaration
        {
            Method = method,
            Function = named.Function,
            Form = written.Form,
            Binding = written.Binding,
            Module = written.Module,
            EntryPoint = written.EntryPoint,
            Resolution = EntryPointResolution.Resolve(named, isExported, written.ExactSpelling, written.CharSet),
            CharSet = written.CharSet,
            ExactSpelling = written.ExactSpelling,
            SetsLastError = written.SetsLastError,
            ReturnMarshalling = returnMarshalling,
            ReturnWidth = ValueWidthReader.ReadReturn(method, written.Form, returnMarshalling, runtimeMarshallingDisabled),
            RuntimeMarshallingDisabled = runtimeMarshallingDisabled,
            CallingConvention = CallingConventionReader.Read(written.CallingConvention, unmanagedCallConv),
            UnmanagedCallConvAttribute = unmanagedCallConv,
            PreservesSignature = written.Attribute is null || InteropAttributes.ReadNamedArgument(written.Attribute, "PreserveSig") is not false,
            Parameters = ReadParameters(method, named.Function, written.Form, written.DefaultEncoding),
            ImportAttribute = written.Attribute,
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

    /// <summary>Visual Basic passes the strings of a Declare as references; only the source shows which of them mean the address of a text's address.</summary>
    private static bool IsMarkedByRef(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax().ChildNodesAndTokens())
        .Any(child => child.IsToken && string.Equals(child.AsToken().Text, "ByRef", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an import of that name from the module means the function, not one of the user's own.</summary>
    private static bool IsMeant(NativeFunction function, string module, SyntaxTree? tree, ProjectOptions options) =>
        function.IsMeantBy(module) || options.IsAdditionalModule(module, tree);

    /// <summary>The file that the author wrote: the other half of a LibraryImport is the generator's, and some Roslyns show it too.</summary>
    internal static SyntaxTree? FindTree(IMethodSymbol method) =>
        (method.PartialDefinitionPart ?? method).DeclaringSyntaxReferences is { IsEmpty: false } references ? references[0].SyntaxTree : null;

    /// <summary>Generic code cannot import: the runtime refuses it, so no rule needs to judge it.</summary>
    private static bool IsGeneric(IMethodSymbol method) => method.IsGenericMethod || method.ContainingType is { IsGenericType: true };

    private static bool IsRuntimeMarshallingDisabled(IAssemblySymbol? assembly) =>
        assembly is not null && InteropAttributes.FindDisableRuntimeMarshalling(assembly.GetAttributes()) is not null;

    /// <summary>What an import says, in whichever form; what a form cannot say is as it goes without saying.</summary>
    private sealed record WrittenImport(IMethodSymbol Method, ImportForm Form, string Module, string EntryPoint)
    {
        public AttributeData? Attribute { get; init; }

        public CharSet CharSet { get; init; } = CharSet.None;

        public bool ExactSpelling { get; init; } = true;

        public bool SetsLastError { get; init; }

        public CallingConvention CallingConvention { get; init; } = CallingConvention.Winapi;

        /// <summary>That of the strings that say nothing of their own.</summary>
        public TextEncoding DefaultEncoding { get; init; }

        public DynamicBinding? Binding { get; init; }
    }
}
