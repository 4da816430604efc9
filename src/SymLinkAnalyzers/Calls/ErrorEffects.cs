using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds what an operation does to the last error.</summary>
internal static class ErrorEffects
{
    public static ErrorEffect Of(IOperation operation, InteropContext interop)
    {
        switch (operation)
        {
            case IInvocationOperation invocation when LastErrorRead.Is(invocation, interop.Values.Types):
                return ErrorEffect.None;
            case IInvocationOperation invocation:
                return OfCall(invocation, interop);
            case IObjectCreationOperation { Constructor: { } constructor }:
                return FrameworkEffects.OverwritesError(constructor, interop.Values.Types) ? ErrorEffect.Overwrites : ErrorEffect.None;
            case IPropertyReferenceOperation { Property: { ContainingType: { } type } property }:
                return FrameworkEffects.OverwritesError(type, property.Name, interop.Values.Types) ? ErrorEffect.Overwrites : ErrorEffect.None;

            // What runs after an await may run on another thread, which has an error of its own.
            case IAwaitOperation:
                return ErrorEffect.Overwrites;
            case IDynamicInvocationOperation or IFunctionPointerInvocationOperation:
                return IsUsed(operation) ? ErrorEffect.OwnsError : ErrorEffect.None;
            default:
                return ErrorEffect.None;
        }
    }

    private static ErrorEffect OfCall(IInvocationOperation call, InteropContext interop)
    {
        IMethodSymbol method = call.TargetMethod;
        if (interop.FindCalled(method) is not null)
        {
            return ErrorEffect.OwnsError;
        }

        if (PlatformInvoke.IsImport(method, out bool setsLastError))
        {
            return !setsLastError ? ErrorEffect.None : IsUsed(call) ? ErrorEffect.OwnsError : ErrorEffect.Overwrites;
        }

        // A method of the user's code may end in a P/Invoke and leave its error to the code that tests the result.
        bool mayInvoke = method.MethodKind == MethodKind.DelegateInvoke || !FrameworkEffects.IsFramework(method);
        if (mayInvoke && IsUsed(call))
        {
            return ErrorEffect.OwnsError;
        }

        return FrameworkEffects.OverwritesError(method.ContainingType, method.Name, interop.Values.Types) || WritesToConsole(call, interop.Values.Types) ? ErrorEffect.Overwrites : ErrorEffect.None;
    }

    /// <summary>Other text writers may write to memory.</summary>
    public static bool WritesToConsole(IInvocationOperation call, KnownTypes types) =>
        call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType: var type } } && types.Is(type, KnownType.Console);

    private static bool IsUsed(IOperation call) => call.Parent is not IExpressionStatementOperation && call.Type?.SpecialType != SpecialType.System_Void;
}

/// <summary>Which types of the framework, and of the common loggers, call the system and so may set the last error.</summary>
internal static class FrameworkEffects
{
    private static readonly ImmutableHashSet<string> s_levels = Names("IsTraceEnabled", "IsDebugEnabled", "IsInfoEnabled", "IsWarnEnabled", "IsErrorEnabled", "IsFatalEnabled");

    /// <summary>What looks at the text alone. GetFullPath asks Windows, and so does whoever makes a FileInfo.</summary>
    private static readonly ImmutableHashSet<string> s_textOfPath = Names(
        "AltDirectorySeparatorChar", "ChangeExtension", "Combine", "DirectorySeparatorChar", "EndsInDirectorySeparator", "GetDirectoryName", "GetExtension", "GetFileName",
        "GetFileNameWithoutExtension", "GetInvalidFileNameChars", "GetInvalidPathChars", "GetPathRoot", "GetRandomFileName", "HasExtension", "InvalidPathChars", "IsPathFullyQualified",
        "IsPathRooted", "Join", "PathSeparator", "TrimEndingDirectorySeparator", "TryJoin", "VolumeSeparatorChar");

    /// <summary>The types, and the members of each that only look at what is in memory.</summary>
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> s_pure = new Dictionary<string, ImmutableHashSet<string>>
    {
        [KnownType.Console] = Names("Out", "Error", "In"),
        [KnownType.File] = Names(),
        [KnownType.Directory] = Names(),
        [KnownType.FileSystemInfo] = Names("FullName", "Name", "Extension", "ToString"),
        [KnownType.FileInfo] = Names("FullName", "Name", "Extension", "DirectoryName", "ToString"),
        [KnownType.DirectoryInfo] = Names("FullName", "Name", "Extension", "Parent", "ToString"),
        [KnownType.FileStream] = Names("Name", "CanRead", "CanWrite", "CanSeek"),
        [KnownType.DriveInfo] = Names("Name"),
        [KnownType.Path] = s_textOfPath,
        [KnownType.Process] = Names(),
        [KnownType.VisualBasicFileIO] = Names(),
        [KnownType.VisualBasicFileSystem] = Names(),
        [KnownType.Interaction] = Names("IIf", "Choose", "Switch"),
        [KnownType.FormsMessageBox] = Names(),
        [KnownType.MessageBox] = Names(),
        [KnownType.Registry] = Names(),
        [KnownType.RegistryKey] = Names("Name"),
        [KnownType.ExtensionsLoggerExtensions] = Names("BeginScope"),
        [KnownType.ExtensionsLogger] = Names("BeginScope", "IsEnabled"),
        [KnownType.SerilogLogger] = Names("ForContext", "IsEnabled"),
        [KnownType.SerilogLog] = Names("ForContext", "IsEnabled", "Logger"),
        [KnownType.NLogLogger] = s_levels.Add("IsEnabled"),
        [KnownType.NLogInterface] = s_levels.Add("IsEnabled"),
        [KnownType.Log4NetLog] = s_levels,
    }.ToImmutableDictionary();

    /// <summary>Whether the member lies in the framework itself, whose effects are known.</summary>
    public static bool IsFramework(ISymbol member)
    {
        INamespaceSymbol? space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft" && member.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Whether a call of that member may set the last error.</summary>
    public static bool OverwritesError(INamedTypeSymbol? type, string member, KnownTypes types) =>
        types.NameOf(type) is { } name && s_pure.TryGetValue(name, out ImmutableHashSet<string>? pure) && !pure.Contains(member);

    /// <summary>Whether making an object of that type may: a reader or writer of a path opens the file, one of a stream does not.</summary>
    public static bool OverwritesError(IMethodSymbol constructor, KnownTypes types) =>
        types.NameOf(constructor.ContainingType) is KnownType.StreamWriter or KnownType.StreamReader
            ? constructor.Parameters.Length > 0 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String
            : OverwritesError(constructor.ContainingType, constructor.ContainingType.Name, types);

    private static ImmutableHashSet<string> Names(params string[] names) => ImmutableHashSet.Create(names);
}
