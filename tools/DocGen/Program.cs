using SymLinkAnalyzers.DocGen;

return Command.Run(args, Directory.GetCurrentDirectory(), Console.Out, Console.Error);
