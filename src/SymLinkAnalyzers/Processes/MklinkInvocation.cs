using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Processes;

/// <summary>Code that starts a process with an mklink command.</summary>
/// <param name="Place">The call that starts it, or the creation of what tells how.</param>
/// <param name="Command">What mklink is told.</param>
/// <param name="IsFullyRead">Whether each thing is said once, and nothing of importance besides.</param>
internal sealed record MklinkInvocation(IOperation Place, MklinkCommand Command, bool IsFullyRead)
{
    /// <summary>Null for what starts nothing, or another command.</summary>
    public static MklinkInvocation? Read(IOperation operation, MemberContext member) => operation switch
    {
        IInvocationOperation invocation => Read(invocation, member),
        IObjectCreationOperation creation => Read(creation, member),
        _ => null,
    };

    private static MklinkInvocation? Read(IInvocationOperation invocation, MemberContext member)
    {
        IMethodSymbol method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Start" when member.Types.Is(method.ContainingType, KnownType.Process):
                return method.IsStatic ? ReadStart(invocation, member) : ReadStartInfo(invocation, member);
            case "Shell" when member.Types.Is(method.ContainingType, KnownType.Interaction) && Arguments.Find(invocation.Arguments, 0)?.Value is { } line:
                return MklinkCommand.ReadProgramLine(CommandText.Read(line, member)) is { } command
                    ? new MklinkInvocation(invocation, command, IsFullyRead: invocation.Arguments.All(argument => argument.Value == line || !SideEffects.MayHave(argument.Value)))
                    : null;
            default:
                return ReadOthers(invocation, member);
        }
    }

    /// <summary>A command passed to a method of the user's code, or to a shell as input. What happens to it is not known.</summary>
    private static MklinkInvocation? ReadOthers(IInvocationOperation invocation, MemberContext member)
    {
        IArgumentOperation? shell = ShellCall.IsInput(invocation, member.Types) ? null : ShellCall.FindShell(invocation);
        List<IOperation> texts = [.. Arguments.Spread(invocation).Where(value => value.Type?.SpecialType == SpecialType.System_String && value != shell?.Value)];
        MklinkCommand? found = null;
        foreach (IOperation text in texts)
        {
            var command = CommandText.Read(text, member);
            if (found is null && command.NamesCommand)
            {
                found = (shell is null ? null : MklinkCommand.Read(CommandText.Read(shell.Value, member), command)) ?? MklinkCommand.ReadShellLine(command);
            }
        }

        if (found is null && shell is not null && texts.Count > 1 && CommandText.Join(texts, member) is { NamesCommand: true } joined)
        {
            found = MklinkCommand.Read(CommandText.Read(shell.Value, member), joined);
        }

        return found is null ? null : new MklinkInvocation(invocation, found, IsFullyRead: false);
    }

    private static MklinkInvocation? Read(IObjectCreationOperation creation, MemberContext member)
    {
        if (!member.Types.Is(creation.Type, KnownType.ProcessStartInfo))
        {
            return null;
        }

        var settings = new StartSettings();
        settings.AddCommandLine(creation.Constructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty, creation.Arguments);
        settings.AddInitializer(creation.Initializer);
        if (FindHolder(creation) is { } holder)
        {
            settings.AddAssignments(member.Root, instance => IsReference(instance, holder));
        }

        return settings.ToInvocation(creation, member);
    }

    /// <summary>A call that takes a ProcessStartInfo is judged where that is made.</summary>
    private static MklinkInvocation? ReadStart(IInvocationOperation invocation, MemberContext member)
    {
        var settings = new StartSettings();
        settings.AddCommandLine(invocation.TargetMethod.Parameters, invocation.Arguments);
        return settings.ToInvocation(invocation, member);
    }

    /// <summary>A process that is told how to start by the properties of its StartInfo.</summary>
    private static MklinkInvocation? ReadStartInfo(IInvocationOperation invocation, MemberContext member)
    {
        if (invocation is not { Arguments.IsEmpty: true, Instance: { } instance } || SymbolOf(instance) is not { } process)
        {
            return null;
        }

        var settings = new StartSettings();
        settings.AddAssignments(member.Root, info => info is IPropertyReferenceOperation { Property.Name: "StartInfo", Instance: { } owner } && IsReference(owner, process));
        if (process is ILocalSymbol local && member.Variables.FindSoleValue(local)?.WithoutConversions() is IObjectCreationOperation creation)
        {
            settings.AddInitializer(creation.Initializer);
        }

        return settings.ToInvocation(invocation, member);
    }

    /// <summary>The variable that a new object goes into.</summary>
    private static ISymbol? FindHolder(IOperation created) =>
        created.WithConversions() is { Parent: ISimpleAssignmentOperation assignment } value && assignment.Value == value ? SymbolOf(assignment.Target) : MemberVariables.HolderOf(created);

    private static bool IsReference(IOperation operation, ISymbol symbol) => SymbolOf(operation) is { } referenced && SymbolEqualityComparer.Default.Equals(referenced, symbol);

    private static ISymbol? SymbolOf(IOperation operation) => operation.WithoutConversions() switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } reference => reference.Field,
        _ => null,
    };
}

/// <summary>What some code says of a process that it is going to start.</summary>
internal sealed class StartSettings
{
    /// <summary>Properties that no longer matter once there is no process. Code that reads its output, or handles its events, asks the process itself.</summary>
    private static readonly string[] s_appearance =
        ["UseShellExecute", "CreateNoWindow", "WindowStyle", "ErrorDialog", "LoadUserProfile", "RedirectStandardOutput", "RedirectStandardError", "EnableRaisingEvents"];

    private readonly List<IOperation> _files = [];
    private readonly List<IOperation> _arguments = [];
    private readonly List<IOperation> _list = [];
    private readonly List<IOperation> _appearance = [];
    private bool _hasMore;

    /// <summary>The file, and the arguments as text or as a list, of a call or a constructor.</summary>
    public void AddCommandLine(ImmutableArray<IParameterSymbol> parameters, ImmutableArray<IArgumentOperation> arguments)
    {
        if (parameters.Length == 0 || parameters[0].Type.SpecialType != SpecialType.System_String)
        {
            return;
        }

        Add(_files, Arguments.Find(arguments, 0)?.Value);
        if (parameters.Length < 2)
        {
            return;
        }

        // Further parameters are a user and a password.
        _hasMore = parameters.Length > 2;
        IOperation? second = Arguments.Find(arguments, 1)?.Value;
        if (parameters[1].Type.SpecialType == SpecialType.System_String)
        {
            Add(parameters[1].Name == "arguments" ? _arguments : _list, second);
        }
        else if (second is not null)
        {
            AddElements(second);
        }
    }

    /// <summary>What the initializer of such an object, or of a process, says.</summary>
    public void AddInitializer(IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (IOperation member in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (member)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                    AddProperty(target.Property.Name, assignment.Value);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "ArgumentList" }, Initializer: { } list }:
                    AddCalls(list);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "StartInfo" }, Initializer: { } nested }:
                    AddInitializer(nested);
                    break;
                default:
                    _hasMore = true;
                    break;
            }
        }
    }

    /// <summary>What is said by assignments and calls anywhere in the member.</summary>
    /// <param name="isInfo">Tells the object that is spoken of.</param>
    public void AddAssignments(IOperation root, Func<IOperation, bool> isInfo)
    {
        foreach (IOperation operation in root.Descendants())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } target } assignment when isInfo(instance):
                    AddProperty(target.Property.Name, assignment.Value);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property.Name: "ArgumentList", Instance: { } owner } } call when isInfo(owner):
                    Add(_list, Arguments.Find(call.Arguments, 0)?.Value);
                    break;
            }
        }
    }

    /// <summary>What is said, where the command is mklink whichever of the given texts hold; else null.</summary>
    /// <param name="place">The code that is judged for it.</param>
    /// <param name="member">The member that it stands in.</param>
    public MklinkInvocation? ToInvocation(IOperation place, MemberContext member)
    {
        IEnumerable<CommandText> texts = _arguments.Select(argument => CommandText.Read(argument, member));
        if (_list.Count > 0)
        {
            texts = texts.Prepend(CommandText.Join(_list, member));
        }

        // Nearly no process that is started is mklink, and its name is cheap to look for.
        IEnumerable<CommandText?> files = _files.Select(file => CommandText.Read(file, member)).DefaultIfEmpty();
        MklinkCommand? command = (
            from text in texts
            from file in files
            where text.NamesCommand || file?.NamesCommand == true
            select MklinkCommand.Read(file, text)).FirstOrDefault(found => found is not null);
        return command is null ? null : new MklinkInvocation(place, command, SaysAll(member.Types));
    }

    /// <summary>Whether it is all said once, nothing of importance besides, and nothing is done by the way.</summary>
    private bool SaysAll(KnownTypes types) =>
        !_hasMore && _files.Count == 1 && _arguments.Count + (_list.Count > 0 ? 1 : 0) == 1 && !_files.Concat(_appearance).Any(value => DoesMore(value, types));

    /// <summary>Whether leaving a value out could leave out something that it does. To look for the shell does nothing.</summary>
    private static bool DoesMore(IOperation value, KnownTypes types) => value switch
    {
        IInvocationOperation call when types.NameOf(call.TargetMethod.ContainingType) is KnownType.Environment or KnownType.Path => value.ChildOperations.Any(part => DoesMore(part, types)),
        IArgumentOperation or ICoalesceOperation or IConversionOperation => value.ChildOperations.Any(part => DoesMore(part, types)),
        _ => SideEffects.MayHave(value),
    };

    private static void Add(List<IOperation> values, IOperation? value)
    {
        if (value is not null)
        {
            values.Add(value);
        }
    }

    private void AddProperty(string name, IOperation value)
    {
        switch (name)
        {
            case "FileName":
                _files.Add(value);
                break;
            case "Arguments":
                _arguments.Add(value);
                break;
            default:
                _appearance.Add(value);
                _hasMore |= Array.IndexOf(s_appearance, name) < 0;
                break;
        }
    }

    private void AddElements(IOperation list)
    {
        list = list.WithoutConversions();
        switch (list)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                _list.AddRange(initializer.ElementValues);
                break;
            case IObjectCreationOperation { Initializer: { } initializer }:
                AddCalls(initializer);
                break;
            default:
                // C# 12's collection expressions have no operation of this Roslyn's, but the elements are its children.
                if (list.Syntax.GetType().Name == "CollectionExpressionSyntax")
                {
                    _list.AddRange(list.ChildOperations);
                }

                break;
        }
    }

    private void AddCalls(IObjectOrCollectionInitializerOperation list)
    {
        foreach (IOperation element in list.Initializers)
        {
            Add(_list, element is IInvocationOperation call ? Arguments.Find(call.Arguments, 0)?.Value : null);
        }
    }
}
