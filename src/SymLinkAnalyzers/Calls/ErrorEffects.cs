using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds what an operation does to the last error.</summary>
internal static class ErrorEffects
{
    public static ErrorEffect Of(IOperation operation, InteropContext interop)
    {
        switch (operation)
        {
            case IInvocationOperation invocation when LastErrorRead.Is(invocation):
                return ErrorEffect.None;
            case IInvocationOperation invocation:
                return OfCall(invocation, interop);
            case IObjectCreationOperation { Constructor: { } constructor }:
                return FrameworkEffects.OverwritesError(constructor) ? ErrorEffect.Overwrites : ErrorEffect.None;
            case IPropertyReferenceOperation { Property: { ContainingType: { } type } property }:
                return FrameworkEffects.OverwritesError(type, property.Name) ? ErrorEffect.Overwrites : ErrorEffect.None;

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

        // Somebody's own method may end in a platform invoke and leave its error to whoever tests the result.
        bool mayInvoke = method.MethodKind == MethodKind.DelegateInvoke || !FrameworkEffects.IsFramework(method);
        if (mayInvoke && IsUsed(call))
        {
            return ErrorEffect.OwnsError;
        }

        return FrameworkEffects.OverwritesError(method.ContainingType, method.Name) || WritesToConsole(call) ? ErrorEffect.Overwrites : ErrorEffect.None;
    }

    /// <summary>Other text writers may write to memory.</summary>
    private static bool WritesToConsole(IInvocationOperation call) =>
        call.Instance is IPropertyReferenceOperation { Property: { Name: "Out" or "Error", ContainingType: { Name: "Console", ContainingNamespace.Name: "System" } } };

    private static bool IsUsed(IOperation call) => call.Parent is not IExpressionStatementOperation && call.Type?.SpecialType != SpecialType.System_Void;
}

/// <summary>Which types of the framework, and of the common loggers, call the system and so may set the last error.</summary>
internal static class FrameworkEffects
{
    private static readonly ImmutableHashSet<string> s_levels = Names("IsTraceEnabled", "IsDebugEnabled", "IsInfoEnabled", "IsWarnEnabled", "IsErrorEnabled", "IsFatalEnabled");

    /// <summary>The types by namespace, and the members of each that only look at what is in memory.</summary>
    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, ImmutableHashSet<string>>> s_types = new Dictionary<string, ImmutableDictionary<string, ImmutableHashSet<string>>>
    {
        ["System"] = Types(("Console", Names("Out", "Error", "In"))),
        ["IO"] = Types(
            ("File", Names()),
            ("Directory", Names()),
            ("FileSystemInfo", Names("FullName", "Name", "Extension", "ToString")),
            ("FileInfo", Names("FullName", "Name", "Extension", "Directory", "DirectoryName", "ToString", "FileInfo")),
            ("DirectoryInfo", Names("FullName", "Name", "Extension", "Parent", "Root", "ToString", "DirectoryInfo")),
            ("FileStream", Names("Name", "CanRead", "CanWrite", "CanSeek")),
            ("DriveInfo", Names("Name"))),
        ["Diagnostics"] = Types(("Process", Names())),
        ["FileIO"] = Types(("FileSystem", Names())),
        ["VisualBasic"] = Types(("FileSystem", Names()), ("Interaction", Names("IIf", "Choose", "Switch"))),
        ["Forms"] = Types(("MessageBox", Names())),
        ["Windows"] = Types(("MessageBox", Names())),
        ["Win32"] = Types(("Registry", Names()), ("RegistryKey", Names("Name"))),
        ["Logging"] = Types(("LoggerExtensions", Names("BeginScope")), ("ILogger", Names("BeginScope", "IsEnabled"))),
        ["Serilog"] = Types(("ILogger", Names("ForContext", "IsEnabled")), ("Log", Names("ForContext", "IsEnabled", "Logger"))),
        ["NLog"] = Types(("Logger", s_levels.Add("IsEnabled")), ("ILogger", s_levels.Add("IsEnabled"))),
        ["log4net"] = Types(("ILog", s_levels)),
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
    public static bool OverwritesError(INamedTypeSymbol type, string member) =>
        type.ContainingNamespace is { } space
        && s_types.TryGetValue(space.Name, out ImmutableDictionary<string, ImmutableHashSet<string>>? types)
        && types.TryGetValue(type.Name, out ImmutableHashSet<string>? pure)
        && type.DeclaringSyntaxReferences.IsEmpty
        && !pure.Contains(member);

    /// <summary>Whether making an object of that type may: a reader or writer of a path opens the file, one of a stream does not.</summary>
    public static bool OverwritesError(IMethodSymbol constructor) =>
        constructor.ContainingType is { Name: "StreamWriter" or "StreamReader", ContainingNamespace.Name: "IO" }
            ? constructor.Parameters.Length > 0 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String
            : OverwritesError(constructor.ContainingType, constructor.ContainingType.Name);

    private static ImmutableDictionary<string, ImmutableHashSet<string>> Types(params (string Name, ImmutableHashSet<string> Pure)[] types) =>
        types.ToImmutableDictionary(type => type.Name, type => type.Pure);

    private static ImmutableHashSet<string> Names(params string[] names) => ImmutableHashSet.Create(names);
}
