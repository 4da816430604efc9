using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Processes;

/// <summary>A place that says which program is to be started, and with which arguments.</summary>
/// <param name="Place">The call that starts it, or the creation of what tells how.</param>
/// <param name="Command">What mklink is told.</param>
/// <param name="SaysAll">Whether each thing is said once, and nothing of importance besides.</param>
internal sealed record ProcessStart(IOperation Place, MklinkCommand Command, bool SaysAll)
{
    /// <summary>Properties that are of no interest once there is no process.</summary>
    private static readonly string[] s_appearance = ["UseShellExecute", "CreateNoWindow", "WindowStyle", "ErrorDialog", "LoadUserProfile"];

    /// <summary>Null for what starts nothing, or another command.</summary>
    public static ProcessStart? Read(IOperation operation, MemberContext member) => operation switch
    {
        IInvocationOperation invocation => Read(invocation, member),
        IObjectCreationOperation creation => Read(creation, member),
        _ => null,
    };

    private static ProcessStart? Read(IInvocationOperation invocation, MemberContext member)
    {
        IMethodSymbol method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Start" when member.Types.Is(method.ContainingType, KnownType.Process):
                return method.IsStatic ? ReadStart(invocation, member) : ReadStartInfo(invocation, member);
            case "Shell" when member.Types.Is(method.ContainingType, KnownType.Interaction) && Arguments.Find(invocation.Arguments, 0)?.Value is { } line:
                return MklinkCommand.Read(CommandText.Read(line, member)) is { } command ? new ProcessStart(invocation, command, SaysAll: true) : null;
            default:
                return ReadOthers(invocation, member);
        }
    }

    /// <summary>What somebody's own method is given to run, or a shell to read. What becomes of it is not known.</summary>
    private static ProcessStart? ReadOthers(IInvocationOperation invocation, MemberContext member)
    {
        IArgumentOperation? shell = ShellCall.IsInput(invocation, member.Types) ? null : ShellCall.FindShell(invocation);
        List<IOperation> texts = [.. Arguments.Spread(invocation).Where(value => value.Type?.SpecialType == SpecialType.System_String && value != shell?.Value)];
        MklinkCommand? found = null;
        foreach (IOperation text in texts)
        {
            var command = CommandText.Read(text, member);
            if (found is null && command.NamesCommand)
            {
                found = (shell is null ? null : MklinkCommand.Read(CommandText.Read(shell.Value, member), command)) ?? MklinkCommand.ReadLine(command);
            }
        }

        if (found is null && shell is not null && texts.Count > 1 && CommandText.Join(texts, member) is { NamesCommand: true } joined)
        {
            found = MklinkCommand.Read(CommandText.Read(shell.Value, member), joined);
        }

        return found is null ? null : new ProcessStart(invocation, found, SaysAll: false);
    }

    private static ProcessStart? Read(IObjectCreationOperation creation, MemberContext member)
    {
        if (!member.Types.Is(creation.Type, KnownType.ProcessStartInfo))
        {
            return null;
        }

        var settings = new StartSettings();
        settings.AddConstructor(creation);
        settings.AddInitializer(creation.Initializer);
        if (FindHolder(creation) is { } holder)
        {
            settings.AddAssignments(member.Root, instance => IsReference(instance, holder));
        }

        return settings.FindCommand(member) is { } command ? new ProcessStart(creation, command, settings.SayAll(s_appearance)) : null;
    }

    /// <summary>A call that takes a ProcessStartInfo is judged where that is made.</summary>
    private static ProcessStart? ReadStart(IInvocationOperation invocation, MemberContext member)
    {
        var settings = new StartSettings();
        settings.AddCommandLine(invocation.TargetMethod.Parameters, invocation.Arguments);
        return settings.FindCommand(member) is { } command
            ? new ProcessStart(invocation, command, SaysAll: invocation.TargetMethod.Parameters.Length <= 2)
            : null;
    }

    /// <summary>A process that is told how to start by the properties of its StartInfo.</summary>
    private static ProcessStart? ReadStartInfo(IInvocationOperation invocation, MemberContext member)
    {
        if (invocation is not { Arguments.IsEmpty: true, Instance: { } instance } || SymbolOf(instance) is not { } process)
        {
            return null;
        }

        var settings = new StartSettings();
        settings.AddAssignments(member.Root, info => info is IPropertyReferenceOperation { Property.Name: "StartInfo", Instance: { } owner } && IsReference(owner, process));
        if (process is ILocalSymbol local && member.Locals.FindSoleValue(local) is { } value && value.WithoutConversions() is IObjectCreationOperation { Initializer: { } initializer })
        {
            settings.AddNested(initializer, "StartInfo");
        }

        return settings.FindCommand(member) is { } command ? new ProcessStart(invocation, command, settings.SayAll(s_appearance)) : null;
    }

    /// <summary>The variable that a new object goes into.</summary>
    private static ISymbol? FindHolder(IOperation created) =>
        created.WithConversions() is { Parent: ISimpleAssignmentOperation assignment } value && assignment.Value == value ? SymbolOf(assignment.Target) : MemberLocals.HolderOf(created);

    private static bool IsReference(IOperation operation, ISymbol symbol) => SymbolOf(operation) is { } referenced && SymbolEqualityComparer.Default.Equals(referenced, symbol);

    private static ISymbol? SymbolOf(IOperation operation) => operation.WithoutConversions() switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } reference => reference.Field,
        _ => null,
    };
}
