using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Calls;

/// <summary>Recognises calls that may hand a command to the shell, other than those of the framework that start a process.</summary>
internal static class ShellCall
{
    /// <summary>What methods are called that only speak of a command.</summary>
    private static readonly string[] s_talk = ["log", "write", "print", "trace", "debug", "info", "warn", "error", "assert", "equal", "contain", "format", "throw"];

    /// <summary>Whether the call passes the name of the shell to a method of the user's code, or text to a running process.</summary>
    public static bool MayBe(IInvocationOperation call, KnownTypes types) => IsInput(call, types) || FindShell(call) is not null;

    /// <summary>Whether the call writes to the input of a process.</summary>
    public static bool IsInput(IInvocationOperation call, KnownTypes types) =>
        call.TargetMethod.Name is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync"
        && call.Instance is IPropertyReferenceOperation { Property: { Name: "StandardInput", ContainingType: var type } }
        && types.Is(type, KnownType.Process);

    /// <summary>The argument that names the shell.</summary>
    public static IArgumentOperation? FindShell(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text }
                && (text.Equals("cmd", StringComparison.OrdinalIgnoreCase) || text.EndsWith("cmd.exe", StringComparison.OrdinalIgnoreCase)))
            {
                return FrameworkEffects.IsFramework(call.TargetMethod) || Array.Exists(s_talk, word => ConditionNames.Contains(call.TargetMethod.Name, word)) ? null : argument;
            }
        }

        return null;
    }
}
