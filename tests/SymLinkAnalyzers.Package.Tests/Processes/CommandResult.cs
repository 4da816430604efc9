namespace SymLinkAnalyzers.Package.Tests.Processes;

/// <summary>What a command left behind. Its text is what a failing test shows.</summary>
internal sealed record CommandResult(string Command, string Folder, int ExitCode, string Output)
{
    public CommandResult EnsureSuccess() =>
        ExitCode == 0 ? this : throw new InvalidOperationException(ToString());

    /// <summary>Every warning and every error of a build, in the order of the source.</summary>
    public IReadOnlyList<BuildMessage> ReadMessages() => BuildMessage.ReadAll(Output, Folder);

    public override string ToString() => $"{Command}\nin {Folder}\nended with {ExitCode}:\n{Output}";
}
