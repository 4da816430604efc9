using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.Processes;

/// <summary>What some code says of a process that it is going to start.</summary>
internal sealed class StartSettings
{
    private readonly List<IOperation> _files = [];
    private readonly List<IOperation> _arguments = [];
    private readonly List<IOperation> _list = [];
    private readonly List<string> _others = [];

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

    public void AddConstructor(IObjectCreationOperation creation) =>
        AddCommandLine(creation.Constructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty, creation.Arguments);

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
                default:
                    _others.Add("");
                    break;
            }
        }
    }

    /// <summary>The initializer of a property within another one.</summary>
    public void AddNested(IObjectOrCollectionInitializerOperation initializer, string property)
    {
        foreach (IOperation member in initializer.Initializers)
        {
            if (member is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target, Initializer: { } nested } && target.Property.Name == property)
            {
                AddInitializer(nested);
            }
        }
    }

    /// <summary>What is said by assignments and calls anywhere in the member.</summary>
    /// <param name="root">The member.</param>
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

    /// <summary>The command, where it is mklink whichever of the given texts hold.</summary>
    public MklinkCommand? FindCommand(MemberContext member)
    {
        // Nearly no process that is started is mklink, and its name is cheap to look for.
        MklinkCommand? found = null;
        if (_list.Count > 0)
        {
            CommandText arguments = CommandText.Join(_list, member);
            found = arguments.NamesCommand || FileNamesCommand(member) ? Read(arguments, member) : null;
        }

        foreach (IOperation argument in _arguments)
        {
            var arguments = CommandText.Read(argument, member);
            if (arguments.NamesCommand || FileNamesCommand(member))
            {
                found ??= Read(arguments, member);
            }
        }

        return found;
    }

    /// <summary>Whether it is all said once, and nothing of importance besides.</summary>
    /// <param name="unimportant">The properties that may be set.</param>
    public bool SayAll(string[] unimportant) =>
        _files.Count == 1 && _arguments.Count + (_list.Count > 0 ? 1 : 0) == 1 && _others.TrueForAll(name => Array.IndexOf(unimportant, name) >= 0);

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
                _others.Add(name);
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

    private bool FileNamesCommand(MemberContext member) => _files.Exists(file => CommandText.Read(file, member).NamesCommand);

    private MklinkCommand? Read(CommandText arguments, MemberContext member)
    {
        if (_files.Count == 0)
        {
            return MklinkCommand.Read(file: null, arguments);
        }

        MklinkCommand? found = null;
        foreach (IOperation file in _files)
        {
            found ??= MklinkCommand.Read(CommandText.Read(file, member), arguments);
        }

        return found;
    }
}
