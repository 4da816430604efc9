using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>The graphs of a member and of all lambdas and local functions in it, outer before inner.</summary>
internal static class MemberGraphs
{
    /// <summary>A member with more blocks than this is generated, or as hard to read for people as for us.</summary>
    private const int MaximumBlocks = 4000;

    /// <summary>Empty where there is no graph to be had.</summary>
    public static ImmutableArray<FlowGraph> Create(IOperation root)
    {
        // On Error moves control in ways that no graph shows.
        if (root.Language == LanguageNames.VisualBasic && HasUnmodelledStatement(root))
        {
            return ImmutableArray<FlowGraph>.Empty;
        }

        var graphs = ImmutableArray.CreateBuilder<FlowGraph>();
        try
        {
            if (CreateGraph(root) is { } graph)
            {
                Add(new FlowGraph(graph), graphs);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Roslyn's builder is not made for each kind of half-typed code; what has no graph is unknown.
            return ImmutableArray<FlowGraph>.Empty;
        }

        int blocks = 0;
        foreach (FlowGraph graph in graphs)
        {
            blocks += graph.BlockCount;
        }

        return blocks <= MaximumBlocks ? graphs.ToImmutable() : ImmutableArray<FlowGraph>.Empty;
    }

    private static bool HasUnmodelledStatement(IOperation root)
    {
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is { Kind: OperationKind.None, Parent: IBlockOperation })
            {
                return true;
            }
        }

        return false;
    }

    private static ControlFlowGraph? CreateGraph(IOperation root) => root switch
    {
        IBlockOperation block => ControlFlowGraph.Create(block),
        IMethodBodyOperation body => ControlFlowGraph.Create(body),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer),
        _ => null,
    };

    private static void Add(FlowGraph graph, ImmutableArray<FlowGraph>.Builder graphs)
    {
        graphs.Add(graph);
        foreach (IMethodSymbol function in graph.Graph.LocalFunctions)
        {
            Add(new FlowGraph(graph.Graph.GetLocalFunctionControlFlowGraph(function)), graphs);
        }

        for (int block = 0; block < graph.BlockCount; block++)
        {
            foreach (IOperation operation in graph.Operations(block))
            {
                if (operation is IFlowAnonymousFunctionOperation function)
                {
                    Add(new FlowGraph(graph.Graph.GetAnonymousFunctionControlFlowGraph(function)), graphs);
                }
            }
        }
    }
}
