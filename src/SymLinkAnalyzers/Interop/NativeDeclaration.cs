using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Interop.Binding;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.Interop;

/// <summary>One import of a function of the table, parsed; whatever its form and language.</summary>
internal sealed record NativeDeclaration
{
    public required IMethodSymbol Method { get; init; }

    public required NativeFunction Function { get; init; }

    public required ImportForm Form { get; init; }

    /// <summary>The look-up of the export and what is made of it; null for imports that are declared.</summary>
    public DynamicBinding? Binding { get; init; }

    /// <summary>The name under which code knows the import.</summary>
    public string Name => Form switch
    {
        ImportForm.Delegate => Method.ContainingType.Name,
        ImportForm.FunctionPointer => Binding?.Operation.Type?.ToDisplayString() ?? Method.Name,
        _ => Method.Name,
    };

    /// <summary>The module as the declaration spells it.</summary>
    public required string Module { get; init; }

    /// <summary>The entry point as the declaration spells it; the method's name where it gives none.</summary>
    public required string EntryPoint { get; init; }

    public required EntryPointResolution Resolution { get; init; }

    /// <summary>The character set of a DllImport or Declare; <see cref="CharSet.None"/> for a LibraryImport.</summary>
    public required CharSet CharSet { get; init; }

    public required bool ExactSpelling { get; init; }

    public required bool SetsLastError { get; init; }

    public required CallingConvention CallingConvention { get; init; }

    /// <summary>Whether the function is called in another way than the Windows API is.</summary>
    public bool HasForeignCallingConvention => CallingConvention is CallingConvention.Cdecl or CallingConvention.ThisCall or CallingConvention.FastCall;

    /// <summary>False where the runtime is told to turn an HRESULT into an exception.</summary>
    public required bool PreservesSignature { get; init; }

    /// <summary>Whether the assembly carries DisableRuntimeMarshalling: a DllImport then passes values as they lie in memory.</summary>
    public required bool RuntimeMarshallingDisabled { get; init; }

    /// <summary>
    /// Whether the system alone keeps the error: of a call through a function pointer the runtime captures none, and where its
    /// marshalling is off, an import that asks for it throws when it is called.
    /// </summary>
    public bool IsErrorForSystem => Form == ImportForm.FunctionPointer || (RuntimeMarshallingDisabled && Form is ImportForm.DllImport or ImportForm.Delegate);

    public required Marshalling ReturnMarshalling { get; init; }

    /// <summary>How much of the return register managed code reads.</summary>
    public required ValueWidth ReturnWidth { get; init; }

    /// <summary>Whether managed code surely reads something else from the return register than the function puts there.</summary>
    public bool HasWrongReturn => Function.Returns switch
    {
        ReturnKind.NtStatus => Method.ReturnType.SpecialType == SpecialType.System_Boolean || (!ReturnWidth.IsUnknown && ReturnWidth.Bytes != 4),
        var returns => ReturnWidth.IsWrongFor(returns),
    };

    public required ImmutableArray<DeclaredParameter> Parameters { get; init; }

    /// <summary>The DllImport or LibraryImport attribute; null for a Declare, and for a DllImport in metadata.</summary>
    public required AttributeData? ImportAttribute { get; init; }

    public required AttributeData? UnmanagedCallConvAttribute { get; init; }

    /// <summary>The MarshalAs attribute of the return value, where the source has one.</summary>
    public required AttributeData? ReturnMarshalAs { get; init; }

    /// <summary>The export that is called, or that was meant, as GetProcAddress takes it.</summary>
    public string ExportName => Function.ExportName(Resolution.Variant);

    /// <summary>Whether it hands its paths to the ANSI export in a code page.</summary>
    public bool HasAnsiPaths => Function.Naming == ExportNaming.AnsiAndWide
        && Resolution.Variant != ExportVariant.Wide
        && PathEncoding.Read(this) is { IsMixed: false, Encoding: TextEncoding.Ansi or TextEncoding.Utf8 };

    /// <summary>Whether it passes its strings in an encoding that the export does not read.</summary>
    public bool HasWrongEncoding => Function.Naming == ExportNaming.AnsiAndWide
        && PathEncoding.Read(this) is var text
        && (text.IsMixed || (Resolution.Variant, text.Encoding) is (ExportVariant.Wide, TextEncoding.Ansi or TextEncoding.Utf8) or (ExportVariant.Ansi, TextEncoding.Utf16));

    /// <summary>Whether the paths are pointers to bytes, which no attribute can turn into UTF-16.</summary>
    public bool TakesBytePointers => Parameters.Any(parameter =>
        parameter.Native?.Type == NativeType.String
        && parameter.Symbol.Type is IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Byte or SpecialType.System_SByte });

    /// <summary>The export that takes the texts as they are handed over.</summary>
    public ExportVariant FittingVariant =>
        TakesBytePointers || PathEncoding.Read(this) is { IsMixed: false, Encoding: TextEncoding.Ansi or TextEncoding.Utf8 } ? ExportVariant.Ansi : ExportVariant.Wide;

    /// <summary>The file that the declaration stands in; null in metadata.</summary>
    public SyntaxTree? FindTree() => Binding?.Operation.Syntax.SyntaxTree ?? DeclarationReader.FindTree(Method);

    /// <summary>The managed parameter that plays a role, or null.</summary>
    public IParameterSymbol? FindParameter(ParameterRole role)
    {
        int index = Function.IndexOf(role);
        return index >= 0 && index < Parameters.Length ? Parameters[index].Symbol : null;
    }
}

/// <summary>A parameter of an import beside the native parameter it stands for.</summary>
/// <param name="Native">Null where the managed signature has more parameters than the function.</param>
/// <param name="IsByReference">Whether a pointer to the value is passed; false for the strings of a Declare, which only look so.</param>
internal sealed record DeclaredParameter(
    IParameterSymbol Symbol,
    NativeParameter? Native,
    Marshalling Marshalling,
    TextEncoding Encoding,
    bool IsByReference)
{
    /// <summary>The name, or the number where it has none, as in a function pointer.</summary>
    public string Name => Symbol.Name.Length > 0 ? Symbol.Name : (Symbol.Ordinal + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>The mechanism by which managed code imports a native function.</summary>
internal enum ImportForm
{
    /// <summary>An extern method with DllImportAttribute, in source or in metadata.</summary>
    DllImport,

    /// <summary>A method with LibraryImportAttribute, which a source generator implements.</summary>
    LibraryImport,

    /// <summary>A Visual Basic Declare statement.</summary>
    Declare,

    /// <summary>An extern method with RuntimeImportAttribute, which an ahead-of-time compiler links.</summary>
    RuntimeImport,

    /// <summary>A delegate that is made of the address of an export.</summary>
    Delegate,

    /// <summary>An unmanaged function pointer that the address of an export is cast to.</summary>
    FunctionPointer,

    /// <summary>The look-up of an export whose address goes where nobody sees it.</summary>
    Lookup,
}

/// <summary>Which export an import binds to at run time.</summary>
/// <param name="Variant">The export found, or the name asked for when none is found.</param>
internal readonly record struct EntryPointResolution(EntryPointOutcome Outcome, ExportVariant Variant)
{
    public bool IsFound => Outcome == EntryPointOutcome.Found;

    /// <summary>
    /// Follows the runtime: DllImport and Declare Auto try the suffix that the character set asks for unless the
    /// spelling is exact; LibraryImport takes the name as it is.
    /// </summary>
    public static EntryPointResolution Resolve(NativeExport named, bool isInModule, bool exactSpelling, CharSet charSet)
    {
        EntryPointResolution byName = ResolveName(named, exactSpelling, charSet);
        return isInModule ? byName : byName with { Outcome = EntryPointOutcome.NotInModule };
    }

    private static EntryPointResolution ResolveName(NativeExport named, bool exactSpelling, CharSet charSet)
    {
        if (named.Function.Naming == ExportNaming.Plain || named.Variant != ExportVariant.Bare)
        {
            return new(EntryPointOutcome.Found, named.Variant);
        }

        if (exactSpelling)
        {
            return new(EntryPointOutcome.NoSuchName, ExportVariant.Bare);
        }

        return new(EntryPointOutcome.Found, charSet is CharSet.Unicode or CharSet.Auto ? ExportVariant.Wide : ExportVariant.Ansi);
    }
}

/// <summary>Whether an import finds an export at run time.</summary>
internal enum EntryPointOutcome
{
    Found,

    /// <summary>The module exports the function, but not under the name asked for.</summary>
    NoSuchName,

    /// <summary>The module is one of Windows' own that does not export the function.</summary>
    NotInModule,
}
