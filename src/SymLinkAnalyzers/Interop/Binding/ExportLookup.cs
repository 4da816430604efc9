using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Interop.Binding;

/// <summary>The look-up of an export by a constant name: <c>NativeLibrary.GetExport</c>, <c>TryGetExport</c>, or an import of GetProcAddress.</summary>
/// <param name="Module">The file name of the module, where the code says which it is.</param>
internal sealed record ExportLookup(string Name, IOperation NameOperation, string? Module, IOperation? ModuleOperation)
{
    private static readonly char[] s_separators = ['\\', '/'];

    /// <summary>Whether the call looks up an export.</summary>
    public static bool IsCall(IInvocationOperation call, KnownTypes types) => call.TargetMethod switch
    {
        { Name: "GetExport" or "TryGetExport" } method when types.Is(method.ContainingType, KnownType.NativeLibrary) => true,
        { IsStatic: true, Parameters.Length: 2 } method => PlatformInvoke.FindKernelImport(method) == "GetProcAddress",
        _ => false,
    };

    /// <summary>Whether the operation gives the address of an export: a call, or the argument in which a call leaves it.</summary>
    public static bool Is(IOperation operation, KnownTypes types) =>
        (operation as IInvocationOperation ?? (operation as IArgumentOperation)?.Parent as IInvocationOperation) is { } call && IsCall(call, types);

    public static ExportLookup? Read(IOperation lookup, InteropContext context)
    {
        if ((lookup as IInvocationOperation ?? lookup.Parent as IInvocationOperation) is not { } call
            || Arguments.Find(call.Arguments, 0)?.Value is not { } handle
            || Arguments.Find(call.Arguments, 1)?.Value is not { ConstantValue: { HasValue: true, Value: string name } } nameOperation
            || !NativeTable.TryFind(name, out _))
        {
            return null;
        }

        IOperation? path = ValueOrigin.Find(handle, context.Values, value => IsLoad(value, context.Values.Types)) is { } load && (load as IInvocationOperation ?? load.Parent as IInvocationOperation) is { } loading
            ? Arguments.Find(loading.Arguments, 0)?.Value
            : null;
        return FileName(path) is { } module
            ? new ExportLookup(name, nameOperation, module, path)
            : new ExportLookup(name, nameOperation, Module: null, ModuleOperation: null);
    }

    /// <summary>The export that a call names by a constant, and the module where it names one too; null where it names none, or what is neither.</summary>
    public static ExportLookup? ReadNames(IInvocationOperation call)
    {
        IOperation? export = null;
        IOperation? module = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is not { HasValue: true, Value: string text })
            {
                continue;
            }

            if (export is null && NativeTable.TryFind(text, out _))
            {
                export = argument.Value;
            }
            else if (module is null)
            {
                module = argument.Value;
            }
            else
            {
                return null;
            }
        }

        return export is null ? null : new ExportLookup((string)export.ConstantValue.Value!, export, FileName(module), module);
    }

    private static string? FileName(IOperation? path) =>
        path?.ConstantValue is { HasValue: true, Value: string text } ? text.Substring(text.LastIndexOfAny(s_separators) + 1) : null;

    /// <summary>Whether the operation loads a module, or asks for one that is loaded, and names it by its first argument.</summary>
    private static bool IsLoad(IOperation operation, KnownTypes types) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Load" } method } when types.Is(method.ContainingType, KnownType.NativeLibrary) => true,
        IInvocationOperation { TargetMethod: { IsStatic: true, Parameters.Length: 1 or 3 } method } => PlatformInvoke.FindKernelImport(method)
            is "LoadLibrary" or "LoadLibraryA" or "LoadLibraryW" or "LoadLibraryEx" or "LoadLibraryExA" or "LoadLibraryExW"
            or "GetModuleHandle" or "GetModuleHandleA" or "GetModuleHandleW",
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "TryLoad" } method } } => types.Is(method.ContainingType, KnownType.NativeLibrary),
        _ => false,
    };
}
