using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>One call that may create a symbolic link to a path, be it of an import or of a managed API.</summary>
internal abstract class LinkCall(IOperation invocation, MemberContext member)
{
    private ResultUse? _resultUse;

    /// <summary>The call of a method or delegate, or through a function pointer.</summary>
    public IOperation Invocation => invocation;

    public ImmutableArray<IArgumentOperation> Arguments { get; } =
        (invocation as IInvocationOperation)?.Arguments ?? ((IFunctionPointerInvocationOperation)invocation).Arguments;

    /// <summary>The member that the call stands in.</summary>
    public MemberContext Member => member;

    /// <summary>What becomes of the result.</summary>
    public ResultUse ResultUse => _resultUse ??= ResultUseReader.Read(invocation, member);

    /// <summary>The name by which messages speak of what is called.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The path of the link, or the object that stands for it; null where there is none.</summary>
    public abstract IOperation? Link { get; }

    public abstract IArgumentOperation? Target { get; }

    /// <summary>Whether the call makes a directory link; null where that is not known, or found out from the target.</summary>
    public abstract bool? IsDirectoryLink { get; }

    /// <summary>What says so: the flags, the kind, or the call where its name does.</summary>
    public abstract SyntaxNode KindPlace { get; }

    /// <summary>Where a wrong argument is shown: at its expression, or at the call where it is a default that nobody wrote.</summary>
    public SyntaxNode PlaceOf(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : Invocation.Syntax;
}
