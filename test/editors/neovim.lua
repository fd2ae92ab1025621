-- Does what a writer does, and writes what is seen as JSON to the file that IMR_SEEN names.
local function untilTrue(what, holds)
  if not vim.wait(60000, holds, 20) then
    io.stderr:write('waited in vain for ' .. what .. '\n')
    vim.cmd('cquit 1')
  end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function textDocument()
  return vim.lsp.util.make_text_document_params()
end

local seen = { rules = {}, outline = {}, completion = {} }
untilTrue('findings', function()
  return #vim.diagnostic.get(0) > 0
end)
local findings = vim.diagnostic.get(0)
table.sort(findings, function(a, b)
  return a.lnum < b.lnum
end)
for _, finding in ipairs(findings) do
  table.insert(seen.rules, finding.user_data and finding.user_data.lsp.code or finding.code)
end

for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = textDocument() })) do
  table.insert(seen.outline, symbol.name)
end

local heading = vim.fn.search('CLINCAL') - 1
local wrong = { start = { line = heading, character = 4 }, ['end'] = { line = heading, character = 11 } }
local context = { diagnostics = {} }
for _, action in ipairs(ask('textDocument/codeAction', { textDocument = textDocument(), range = wrong, context = context })) do
  if action.title == 'Write "CLINICAL CASE SUMMARY"' then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  end
end
seen.mended = vim.fn.getline(heading + 1)
untilTrue('findings after the fix', function()
  return #vim.diagnostic.get(0) < #findings
end)
seen.rest = #vim.diagnostic.get(0)

local title = vim.fn.search('without contrast') - 1
local line = vim.fn.getline(title + 1)
vim.fn.setline(title + 1, (line:gsub('Overturned', '')))
local position = { line = title, character = #vim.fn.getline(title + 1) }
local answer = ask('textDocument/completion', { textDocument = textDocument(), position = position })
for _, item in ipairs(answer.items or answer) do
  table.insert(seen.completion, item.label)
end

vim.fn.writefile({ vim.fn.json_encode(seen) }, os.getenv('IMR_SEEN'))
vim.cmd('qall!')
