namespace Clean;

/// <summary>A BOOLEAN with a name for its one value of interest: whatever is not a failure is a success.</summary>
internal enum NativeAnswer : byte
{
    Failure = 0,
}
