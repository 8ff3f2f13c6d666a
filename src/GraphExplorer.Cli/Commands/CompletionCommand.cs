using System.CommandLine;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx completion</c>: what a shell needs to complete the command line.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] =
            """
            _gx() {
                local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
                COMPREPLY=($(compgen -W "$(gx "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
            }
            complete -o default -F _gx gx
            """,
        ["zsh"] =
            """
            #compdef gx
            _gx() {
                local -a words_found
                words_found=("${(@f)$(gx "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -a words_found
                _files
            }
            compdef _gx gx
            """,
        ["fish"] =
            """
            complete -c gx -f -a '(gx "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] =
            """
            Register-ArgumentCompleter -Native -CommandName gx -ScriptBlock {
                param($word, $line, $position)
                gx "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    public static GxCommand Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = $"One of {string.Join(", ", Scripts.Keys)}." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        var command = new GxCommand("completion", "A script that lets a shell complete gx by the Tab key.")
        {
            Examples =
            [
                new("gx completion bash", "to be run by eval in ~/.bashrc: eval \"$(gx completion bash)\""),
                new("gx completion fish", "to be kept as ~/.config/fish/completions/gx.fish"),
            ],
        };
        command.Add(shell);
        command.SetAction(async (parsed, _) =>
        {
            var name = parsed.GetRequiredValue(shell);
            if (!Scripts.TryGetValue(name, out var script))
            {
                throw new FailureException(
                    ErrorCodes.InvalidValue,
                    $"There is no script for \"{name}\", only for {string.Join(", ", Scripts.Keys)}.");
            }

            await terminal.Output.WriteAsync(script.ReplaceLineEndings("\n") + "\n");
            return ExitCodes.Ok;
        });
        return command;
    }
}
